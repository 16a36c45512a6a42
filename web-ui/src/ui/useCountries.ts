import { localeOf, useLanguage, useText } from '@/i18n';

/** Where most of the people of our courts live; they need not look for it. */
const frequent = ['CN', 'HK', 'MO', 'TW', 'IT', 'ES', 'FR', 'DE', 'GB', 'US', 'AU', 'JP', 'SG', 'BR'];

/** ISO 3166-1 alpha-2, those that a passport or an address can have. */
const codes =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK
  CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR
  GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
  LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL
  PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO
  TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`.split(/\s+/);

/** What a country or region is called in the reader's language: as the court calls it, else as the browser does. */
export function useCountryName(): (code: string) => string {
  const t = useText();
  const names = new Intl.DisplayNames(localeOf[useLanguage()], { type: 'region', fallback: 'code' });
  return (code) => {
    if (t.knows('ui:country', code)) return t.code('ui:country', code);
    return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
  };
}

interface Choice {
  value: string;
  label: string;
}

/** Countries and regions to choose from: the frequent ones first, then all by name. */
export function useCountries(): { group: string; items: Choice[] }[] {
  const t = useText();
  const nameOf = useCountryName();
  const inOrder = new Intl.Collator(localeOf[useLanguage()]).compare;
  const choice = (value: string): Choice => ({ value, label: nameOf(value) });
  const rest = codes.filter((code) => !frequent.includes(code)).map(choice);
  return [
    { group: t('ui:choice.frequent'), items: frequent.map(choice) },
    { group: t('ui:choice.others'), items: rest.sort((one, other) => inOrder(one.label, other.label)) },
  ];
}
