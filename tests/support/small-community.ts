import { dataset } from "./matching-problems";

/**
 * Nine resources and sixteen needs: case 02_match_small of the worked cases, solved there by OR-Tools and, independently,
 * by a sequence of HiGHS programs. Slot 0 is 8:00 to 9:00; times in the case are whole hours with one hour in common needed.
 */
export const SMALL_COMMUNITY = dataset(`
  | Needs |
  | | id | category | group | quantity | tier | x | y | slots |
  | | D1 | meal | general | 4 | 3 | 480 | 1823 | 1 |
  | | D2 | care | elder | 4 | 1 | 2704 | 371 | 8 |
  | | D3 | meal | elder | 4 | 2 | 2669 | 2526 | 6 7 8 |
  | | D4 | care | disabled | 3 | 1 | 983 | 869 | 8 |
  | | D5 | meal | elder | 4 | 2 | 629 | 2325 | 7 |
  | | D6 | care | child | 1 | 1 | 792 | 2343 | 6 7 8 9 |
  | | D7 | meal | elder | 4 | 1 | 2858 | 2864 | 7 8 9 |
  | | D8 | care | general | 3 | 3 | 2349 | 176 | 4 5 6 7 |
  | | D9 | meal | child | 1 | 1 | 1476 | 2305 | 0 |
  | | D10 | care | disabled | 1 | 3 | 1868 | 2974 | 5 6 7 8 |
  | | D11 | meal | child | 1 | 2 | 1042 | 916 | 1 2 3 |
  | | D12 | care | elder | 3 | 1 | 683 | 1078 | 2 3 4 5 |
  | | D13 | meal | disabled | 1 | 2 | 1477 | 2594 | 5 |
  | | D14 | care | disabled | 2 | 2 | 1304 | 2975 | 5 6 7 8 |
  | | D15 | meal | disabled | 1 | 3 | 1498 | 1072 | 4 5 6 |
  | | D16 | care | child | 4 | 1 | 2902 | 1311 | 7 8 9 10 |
  | Resources |
  | | id | categories | groups | capacity | x | y | radius | slots |
  | | S1 | meal | elder child disabled general | 3 | 516 | 930 | 1588 | 0 1 2 3 4 |
  | | S2 | care | elder child disabled | 3 | 1883 | 1007 | 1411 | 6 7 8 9 10 |
  | | S3 | transport | disabled | 2 | 486 | 1764 | 1593 | 5 6 7 |
  | | S4 | meal | child disabled | 2 | 2107 | 2644 | 1821 | 5 6 7 8 9 |
  | | S5 | care | elder child disabled | 6 | 8 | 2977 | 2139 | 1 2 3 4 5 |
  | | S6 | transport | elder disabled general | 4 | 271 | 2459 | 1280 | 5 6 7 8 9 10 |
  | | S7 | meal | elder | 4 | 1489 | 1026 | 2149 | 5 6 7 8 9 |
  | | S8 | care | child disabled | 4 | 459 | 1255 | 1718 | 5 6 7 8 9 10 |
  | | S9 | transport | elder general | 6 | 2123 | 2472 | 1465 | 5 6 7 |
`);
