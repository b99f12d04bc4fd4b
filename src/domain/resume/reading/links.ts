/** Addresses that stand in a text, without the point or bracket that ends the sentence. */
export function linksIn(text: string): string[] {
  const found = text.match(/\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'()[\]|]{3,300}/gi) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?]+$/, '')))];
}

/** Schemes that mean a person or a page; the rest (javascript:, file:, places in the document) is dropped. */
export const isLink = (address: string): boolean => /^(?:https?:|mailto:|tel:)/i.test(address);
