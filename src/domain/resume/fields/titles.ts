/** Words that tell titles, employers, degrees and places of study from each other. None of them is needed for a field to exist: they only decide which of two parts is which. */

const TITLE =
  /\b(?:engineer(?:ing)?|developer|programmer|architect|manager|lead|leader|director|head|chief|officer|c[teifo]o|vp|vice president|president|consultant|analyst|administrator|admin|sysadmin|specialist|scientist|researcher|designer|founder|co-?founder|partner|owner|intern|internship|trainee|apprentice|working student|werkstudent|sre|devops|devsecops|technician|coordinator|assistant|associate|expert|advocate|evangelist|strategist|operator|contractor|freelancer?|tester|qa|dba|professor|lecturer|tutor|teacher|instructor|fellow|principal|staff|student|supervisor|representative|agent|editor|writer|auditor|ingenieur|entwickler(?:in)?|berater(?:in)?|leiter(?:in)?|ingénieur|développeur|ingeniero|desarrollador|инженер|разработчик|администратор|архитектор)\b|工程师|工程師|开发|架构师|经理|エンジニア|开发者|엔지니어|개발자|מהנדס|מפתח|مهندس|مطور/iu;
const COMPANY =
  /\b(?:inc|ltd|llc|llp|gmbh|ag|corp|corporation|co|company|plc|s\.?a|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|a\/s|kg|se|pte|pty|limited|group|holding|bank|labs|technologies|systems|solutions|software|studios?|consulting|university|institute|agency|services|networks|telecom|insurance|airlines|hospital|ministry|foundation)\b\.?|有限公司|公司|集团|株式会社/iu;
const DEGREE =
  /(?<![\p{L}\p{N}])(?:b\.?\s?sc|m\.?\s?sc|b\.?\s?eng|m\.?\s?eng|b\.?a|m\.?a|b\.?s|m\.?s|b\.?\s?tech|m\.?\s?tech|mba|m\.b\.a|ph\.?\s?d|dphil|dipl\.?-?(?:ing|inf)?|diplom|diploma|bachelor(?:’s|'s|s)?|master(?:’s|'s|s)?|magister|associate(?:’s|'s)? degree|associate of|doctorate|doctor of|a-levels?|abitur|high school|secondary school|licence|laurea|licenciatura|grado|степень|бакалавр|магистр|mphys|mmath|beng|meng|hnd|gcse|foundation degree)(?![\p{L}\p{N}])|学士|硕士|博士|学位|修士|تواصل|بكالوريوس|ماجستير|תואר/iu;
const SCHOOL =
  /(?<!\p{L})(?:universi\p{L}*|college|institut\p{L}*|school|academy|polytechnic|politecnico|hochschule|fachhochschule|gymnasium|faculty|tu|eth|epfl|mit|ucl|lse|kth|école|escuela|università|uniwersytet|politechnika)(?!\p{L})|университет|институт|大学|學院|学院|אוניברסיטת|אוניברסיטה|הטכניון|جامعة/iu;

export const isTitle = (text: string): boolean => TITLE.test(text);
export const isCompany = (text: string): boolean => COMPANY.test(text);
export const isDegree = (text: string): boolean => DEGREE.test(text);
export const isSchool = (text: string): boolean => SCHOOL.test(text);
