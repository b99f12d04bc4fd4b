import { isCompany } from './titles.ts';

/** Whether a piece of text is a place: "Berlin, Germany", "Austin, TX", "Remote". */

const COUNTRIES = new Set(
  'germany, deutschland, austria, österreich, switzerland, schweiz, suisse, france, spain, españa, portugal, italy, italia, netherlands, belgium, luxembourg, ireland, united kingdom, uk, england, scotland, wales, northern ireland, poland, polska, czechia, czech republic, slovakia, hungary, romania, bulgaria, greece, croatia, slovenia, serbia, sweden, norway, denmark, finland, iceland, estonia, latvia, lithuania, ukraine, turkey, türkiye, israel, egypt, united arab emirates, uae, saudi arabia, qatar, kuwait, jordan, lebanon, morocco, tunisia, south africa, nigeria, kenya, ghana, india, pakistan, bangladesh, sri lanka, nepal, china, taiwan, hong kong, japan, south korea, korea, singapore, malaysia, indonesia, philippines, vietnam, thailand, australia, new zealand, canada, mexico, méxico, brazil, brasil, argentina, chile, colombia, peru, uruguay, usa, united states, u.s.a, us, russia, россия, украина, беларусь, казахстан, georgia, armenia, kazakhstan, de'.split(
    ', ',
  ),
);
const isCountry = (text: string) => COUNTRIES.has(text.toLowerCase().replace(/\.$/, ''));
const STATES =
  /^(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|D\.?C|ON|QC|BC|AB|MB|SK|NS|NB|NL|NSW|VIC|QLD|WA|SA|TAS|ACT)\.?(?: \d{5}(?:-\d{4})?| [A-Z]\d[A-Z] ?\d[A-Z]\d)?$/;
const STATE_NAMES =
  /^(?:california|texas|new york|washington|colorado|massachusetts|illinois|florida|oregon|virginia|north carolina|ontario|quebec|british columbia|bavaria|bayern|england|scotland|catalonia|bangalore|karnataka|maharashtra|telangana|tamil nadu)$/i;
/** Cities that stand alone often enough. */
const CITIES =
  /^(?:berlin|munich|münchen|hamburg|cologne|köln|frankfurt|vienna|wien|zürich|zurich|geneva|london|manchester|edinburgh|dublin|paris|lyon|madrid|barcelona|lisbon|lisboa|porto|rome|milan|milano|amsterdam|rotterdam|utrecht|brussels|warsaw|warszawa|kraków|krakow|wrocław|prague|praha|brno|budapest|bucharest|sofia|athens|stockholm|oslo|copenhagen|københavn|helsinki|tallinn|riga|vilnius|kyiv|київ|lviv|istanbul|tel aviv|haifa|jerusalem|תל אביב|חיפה|ירושלים|cairo|القاهرة|dubai|دبي|riyadh|bengaluru|bangalore|mumbai|delhi|pune|hyderabad|chennai|singapore|tokyo|東京|osaka|seoul|서울|beijing|北京|shanghai|上海|shenzhen|深圳|hangzhou|杭州|sydney|melbourne|toronto|vancouver|montreal|new york|new york city|nyc|san francisco|seattle|austin|boston|chicago|denver|portland|los angeles|москва|moscow|санкт-петербург|são paulo|buenos aires|mexico city|lagos|nairobi|cape town|remote)$/iu;

export function isPlace(text: string): boolean {
  const whole = text
    .trim()
    .replace(/^\(|\)$/g, '')
    .replace(/\s*[(/,–-]?\s*(?:remote|hybrid|on-?site)\)?$/i, (match, at: number) => (at === 0 ? match : ''));
  if (whole.length > 50 || /[@:]|https?/i.test(whole)) return false;
  const city = whole.replace(/^\d{4,6}\s+|^greater\s+|\s+(?:(?:bay|metropolitan|metro)\s+)?area$/gi, '');
  if (CITIES.test(city) || /^remote\b/i.test(whole)) return true;
  const parts = whole.split(/[,،]\s*/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const isArea = (part: string) => isCountry(part) || STATES.test(part) || STATE_NAMES.test(part);
  if (parts.length === 1) return isCountry(whole) && whole.length > 2;
  if (!/^\p{Lu}|^[^\p{Ll}\p{Lu}]/u.test(parts[0] ?? '')) return false;
  if (isCompany(parts[0] ?? '') || parts.length > 4) return false;
  const [first = '', second = ''] = parts.map((part) => part.replace(/^\d{4,6}\s/, ''));
  // Of three parts the first may be an employer: only a place that is known as one, or with its region, is taken.
  return parts.length === 2 ? isArea(last) : isArea(last) && (CITIES.test(first) || isArea(second));
}

/** Whether it begins with a city that is known, so that it is no employer and its country. */
export const beginsWithCity = (text: string): boolean => CITIES.test(text.split(',', 1)[0]?.trim() ?? '');
