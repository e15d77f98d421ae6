import { dataset } from "./matching-problems";

/**
 * Eight resources and twenty needs: case 02_match_fair_leximin of the worked cases, solved there by OR-Tools, its fairness held
 * against every matching there is. Slot 0 is 8:00 to 9:00; times in the case are whole hours with one hour in common needed.
 */
export const FAIR_COMMUNITY = dataset(`
  | Needs |
  | | id | group | quantity | tier | x | y | slots |
  | | D1 | elder | 3 | 2 | 1398 | 2371 | 6 |
  | | D2 | disabled | 2 | 1 | 2151 | 1743 | 2 3 4 |
  | | D3 | elder | 4 | 1 | 2182 | 755 | 0 |
  | | D4 | child | 1 | 1 | 225 | 2852 | 5 6 |
  | | D5 | child | 1 | 1 | 2345 | 513 | 4 |
  | | D6 | elder | 1 | 2 | 1286 | 1546 | 2 3 4 5 |
  | | D7 | disabled | 3 | 2 | 1970 | 2296 | 5 |
  | | D8 | disabled | 4 | 2 | 2205 | 2483 | 0 1 |
  | | D9 | disabled | 4 | 2 | 1849 | 215 | 7 |
  | | D10 | child | 4 | 1 | 1198 | 1933 | 8 9 10 11 |
  | | D11 | general | 2 | 2 | 2818 | 779 | 7 8 |
  | | D12 | elder | 3 | 1 | 663 | 2089 | 2 3 |
  | | D13 | elder | 3 | 1 | 1529 | 125 | 0 1 |
  | | D14 | general | 2 | 2 | 1892 | 1114 | 5 6 7 8 |
  | | D15 | elder | 1 | 1 | 1478 | 2710 | 6 7 |
  | | D16 | child | 2 | 2 | 1901 | 2017 | 8 9 10 |
  | | D17 | child | 2 | 2 | 1149 | 980 | 2 3 |
  | | D18 | elder | 1 | 2 | 1772 | 1576 | 7 |
  | | D19 | disabled | 3 | 2 | 164 | 2498 | 0 1 |
  | | D20 | general | 1 | 1 | 236 | 1146 | 8 9 10 |
  | Resources |
  | | id | groups | capacity | x | y | radius | slots |
  | | S1 | elder child general | 3 | 1627 | 2821 | 1510 | 5 6 |
  | | S2 | general | 2 | 1480 | 1509 | 2920 | 5 6 7 8 |
  | | S3 | elder child | 3 | 2127 | 1498 | 1562 | 3 4 5 6 7 8 |
  | | S4 | elder general | 4 | 1622 | 260 | 2133 | 5 6 7 |
  | | S5 | elder disabled | 4 | 1225 | 481 | 2491 | 5 6 7 8 9 |
  | | S6 | elder disabled | 3 | 557 | 655 | 2832 | 6 7 8 |
  | | S7 | elder child disabled | 5 | 220 | 179 | 2107 | 4 5 |
  | | S8 | elder general | 2 | 199 | 2749 | 1960 | 2 3 4 5 6 7 |
`);
