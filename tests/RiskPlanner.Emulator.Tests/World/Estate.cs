using NodaTime;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>A small emulated estate for tests: two sites, three data sets, a primary, a backup and a twin key.</summary>
internal sealed class Estate
{
    public const string Home = "PLEXP";
    public const string Remote = "PLEXR";

    public static readonly KeyLabel Primary = new("DSET.PRIM.APPL.KEY001");
    public static readonly KeyLabel Backup = new("DSET.BACK.APPL.KEY001");
    public static readonly KeyLabel Twin = new("DSET.BACK.APPL.TWIN001");

    public Estate(string level = "3.1", int retainedGenerations = 0, EmulatorParts? parts = null, ulong seed = 7, Func<Plan, Plan>? change = null)
    {
        Plan = PlanOf(level, retainedGenerations);
        if (change is not null) Plan = change(Plan);
        World = new EmulatedWorld(Plan, seed, parts ?? EmulatorParts.Faithful);
    }

    public Plan Plan { get; }

    public EmulatedWorld World { get; }

    public static CopyAddress Master { get; } = new(new DataSetName("APPL.MASTER"), "PRIM01");

    public static CopyAddress Sibling { get; } = new(new DataSetName("APPL.SIBLING"), "PRIM01");

    public static CopyAddress Clear { get; } = new(new DataSetName("APPL.CLEAR"), "PRIM01");

    /// <summary>Writes the first version of the data set at an address, and gives what identifies it.</summary>
    public ContentIdentity Load(CopyAddress address) => World.Write(Home, Definition(address), 1).Content!.Value;

    public DataSetDefinition Definition(CopyAddress address) => Plan.DataSets.First(dataSet => dataSet.Name == address.Name);

    public Answer Read(CopyAddress address, string sysplex = Home) => World.Read(sysplex, Role.Recoverer, address);

    public Answer Copy(string utility, CopyAddress source, CopyAddress target, KeyLabel? label = null) =>
        World.Copy(new CopyOrder { Sysplex = Home, Utility = utility, Source = source, Target = target, TargetLabel = label });

    public Answer BringBack(string utility, CopyAddress copy, CopyAddress target, KeyLabel? label = null) =>
        World.BringBack(new BringBackOrder { Sysplex = Home, Utility = utility, Copy = copy, Target = target, TargetLabel = label });

    public StoredDataSet Stored(CopyAddress address) => World.Storage.Medium(address.Medium).Find(address.Name)!;

    public static CopyAddress At(string name, string medium) => new(new DataSetName(name), medium);

    private static Plan PlanOf(string level, int retainedGenerations) => new()
    {
        Name = "Test estate",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2026, 2, 1, 0, 0),
        Sites = [new("P", SiteKind.Production), new("R", SiteKind.Recovery), new("V", SiteKind.Vault)],
        Arrays = [new("A1", "P", ["PRIM01", "FLASH1"]), new("A2", "P", ["BACK01"]), new("A3", "R", ["MIRR01"])],
        Tapes = [new("TAPES", "P", TapeKind.Cartridge)],
        KeyStores = [new() { Name = "KEYS", Sites = ["P", "R"], MasterKey = new() { PartsAt = ["V"], RetainedGenerations = retainedGenerations } }],
        Sysplexes =
        [
            new() { Name = Home, Site = "P", KeyStore = "KEYS", Level = ZosLevel.Parse(level) },
            new() { Name = Remote, Site = "R", KeyStore = "KEYS", Level = ZosLevel.Parse(level) },
        ],
        Keys =
        [
            new() { Label = Primary, KeyStore = "KEYS" },
            new() { Label = Backup, KeyStore = "KEYS", Purpose = KeyPurpose.Backup },
            new() { Label = Twin, KeyStore = "KEYS", Purpose = KeyPurpose.Backup, SameValueAs = Primary },
        ],
        Applications = [new("APPL", Criticality.High, "")],
        DataSets =
        [
            new() { Name = Master.Name, Application = "APPL", Volume = "PRIM01", KeyLabel = Primary, SizeKiB = 64 },
            new() { Name = Sibling.Name, Application = "APPL", Volume = "PRIM01", KeyLabel = Primary, SizeKiB = 64, Organisation = DataSetOrganisation.Vsam },
            new() { Name = Clear.Name, Application = "APPL", Volume = "PRIM01", SizeKiB = 3 },
        ],
    };
}
