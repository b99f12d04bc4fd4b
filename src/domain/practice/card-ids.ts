/** The id of a fact's card. That of a question's card is the question's own. */
export const cardOfFact = (question: string, fact: string): string => `${question}/${fact}`;
