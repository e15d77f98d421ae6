/** Parts of requests as the client writes them. `L` and `AutoKeepReference: false` are left out: they change nothing. */
export const instantiate = (Id: number, ObjectPathId: number) => ({
  Id,
  ActionType: 1,
  Name: "",
  ObjectPathId,
});
export const query = (Id: number, ObjectPathId: number, QueryInfo: object) => ({
  Id,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo,
});
export const call = (Id: number, ObjectPathId: number, Name: string, Arguments: readonly unknown[]) => ({
  Id,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});
/** A range of the sheet that is path 5. */
export const rangePath = (Id: number, address: string) => ({
  Id,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 5,
  ArgumentInfo: { Arguments: [address] },
});
