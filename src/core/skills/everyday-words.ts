const words = (list: string) => new Set(list.split(' '));

/** Languages and frameworks whose names are words of every day as well. */
export const everydayLanguages = words(
  'go swift rust dart ruby julia scala react express spring flutter spark gin echo phoenix crystal elm',
);
/** The same of programs. */
export const everydayPrograms = words(
  'access word teams outlook notion accurate jurnal sketch sage slack zoom numbers pages keynote unity blender maya lark drive meet forms sheets canvas publisher linear monday buffer',
);
/** Of these, what a list of qualities can hold just as well as a list of programs. */
export const qualities = words('accurate');

/** Words directly before a language, or a language of one letter. */
const beforeAny = words(
  'using use menggunakan gunakan pakai memakai software aplikasi application applications program programs tool tools microsoft ms sistem system platform perangkat lunak menguasai penguasaan mengoperasikan pengoperasian seperti like',
);
const beforeLanguages = words(
  'in with dengan language languages bahasa pemrograman programming code coding framework frameworks library written backend frontend developer engineer programmer statistik statistical skills skill keahlian embedded',
);
const behindAny = words('software app aplikasi online certified certification');
const behindLanguages = words(
  'developer developers engineer engineers programmer programmers programming language languages code coding backend microservice microservices services routines framework library api apis codebase script scripts scripting studio package packages boot sdk',
);

export const isTechnicalBefore = (word: string, isLanguage: boolean) =>
  beforeAny.has(word) || (isLanguage && beforeLanguages.has(word));
export const isTechnicalBehind = (word: string, isLanguage: boolean) =>
  behindAny.has(word) || (isLanguage && behindLanguages.has(word));

/** "Go to market", "go live", "Swift response": what goes on like this is no name. */
export const goesOn = words(
  'to live ahead beyond through for get home green public out back on down up above further digital big global paperless into over around abroad the a an your our their of yang adalah',
);
/** What a single letter after it is a class, a plan or a floor of. */
export const classes = words(
  'grade nilai kelas class golongan gol tipe type sim plan rencana vitamin vit blok block gedung tower lantai series seri kategori category level hepatitis ijazah paket group grup tim team zona zone opsi option bagian part section huruf letter jalur terminal gate pintu plat ruang room',
);

/** Words that join the members of a list. */
export const connectors = words('and or dan atau serta maupun');

/** "excel" as the English verb: what stands before and behind it. */
export const beforeVerb = words('to will can you who ll consistently must should also always and they we i');
export const behindVerb = words('in at as within beyond under academically both if when');
