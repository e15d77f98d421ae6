import { type Offer, optional, required, text, type Typed } from "../../../core/sheets/declare";

export const COUNT = { minimum: 0, maximum: 10_000_000 };
/** Words for people that may follow a number. */
export const PEOPLE = { 人: 1, 名: 1, 位: 1, 口: 1, 个人: 1, people: 1, persons: 1, person: 1 };
export const METRES = { minimum: 0, maximum: 100_000 };
/** A local grid in metres, where negative values lie west or south of its origin; degrees lie within the same bounds. */
export const COORDINATE = { minimum: -100_000, maximum: 100_000 };
export const SHORT = { maxLength: 100 };
export const LONG = { maxLength: 2_000 };
export const ID = { maxLength: 40, isUnique: true } as const;
export const GRADE = { minimum: 0, maximum: 5 };

export const community = required(
  "text",
  text("社区", "Community"),
  text("社区全称", "Full name of the community"),
  { width: 84, aliases: ["社区名称", "所属社区", "居委会", "#adm5+name", "#loc+community+name"], ...SHORT },
);
/** A community is written once, in the Profile; the other tables offer it, and accept another. */
export const COMMUNITIES: Offer = { name: "community", table: "profile", field: "community" };
/** The community of a row that belongs to one. */
export const ownCommunity = { ...community, offers: COMMUNITIES };
export const x = optional(
  "coordinate",
  text("横坐标", "X (m)"),
  text("向东的米数，或经度", "Metres east, or longitude"),
  {
    width: 60,
    aliases: ["x", "东西坐标", "横坐标(米)", "经度", "东经", "longitude", "lng", "lon", "long"],
    ...COORDINATE,
  },
);
export const y = optional(
  "coordinate",
  text("纵坐标", "Y (m)"),
  text("向北的米数，或纬度", "Metres north, or latitude"),
  {
    width: 60,
    aliases: ["y", "南北坐标", "纵坐标(米)", "纬度", "北纬", "latitude", "lat"],
    ...COORDINATE,
  },
);
export const slots = (zh: string, en: string): Typed<"slots", false> =>
  optional("slots", text("时段", "Times"), text(zh, en), {
    width: 108,
    aliases: ["可用时段", "期望时间", "time slots", "schedule"],
    example: text("周一上午;周末全天", "Mon morning; weekend"),
  });
