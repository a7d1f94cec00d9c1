using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Testing;

/// <summary>
/// Sound plans of a large shop for benchmarks and tests. Data sets fall into structural classes: those of one class differ in
/// name, volume of their array and key label only, so that an analysis may treat them as one; no two classes are alike.
/// The same numbers give the same plan.
/// </summary>
public static class LargeEstate
{
    private const int Arrays = 8;
    private const int VolumesPerArray = 250;
    private const int MostClasses = 2_000;
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>Makes a plan.</summary>
    /// <param name="seed">Decides how the classes are backed up, written and read.</param>
    /// <param name="dataSets">How many data sets there are, at least as many as classes.</param>
    /// <param name="keys">How many keys there are, at least two for each application; half of them are backup keys.</param>
    /// <param name="applications">How many applications there are, 1 to 99.</param>
    /// <param name="structuralClasses">How many structural classes there are, at least as many as applications, at most 2,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Plan Make(int seed, int dataSets = 100_000, int keys = 3_000, int applications = 20, int structuralClasses = 200)
    {
        Demand(applications, 1, 99, nameof(applications));
        Demand(structuralClasses, applications, MostClasses, nameof(structuralClasses));
        Demand(dataSets, structuralClasses, 999_999, nameof(dataSets));
        Demand(keys, 2 * applications, 99_999, nameof(keys));

        var policies = Policies(applications);
        var classes = StructuralClasses(new Random(seed), applications, structuralClasses);
        return new Plan
        {
            Name = $"A large shop, seed {seed}",
            From = From,
            Until = From + Duration.FromDays(365),
            Sites = [new("PROD", SiteKind.Production), new("RECOV", SiteKind.Recovery), new("VAULT", SiteKind.Vault)],
            Arrays =
            [
                .. Enumerable.Range(0, Arrays).Select(array => new DiskArray($"ARRAY-P{array}", "PROD", Volumes('P', array))),
                .. Enumerable.Range(0, Arrays).Select(array => new DiskArray($"ARRAY-R{array}", "RECOV", Volumes('R', array))),
            ],
            Tapes = [new("VTS", "RECOV", TapeKind.Virtual), new("CARTRIDGES", "PROD", TapeKind.Cartridge)],
            KeyStores = [KeyStore],
            Sysplexes = [new() { Name = "PLEXP", Site = "PROD", KeyStore = "CKDS" }, new() { Name = "PLEXR", Site = "RECOV", KeyStore = "CKDS" }],
            Keys = [.. Enumerable.Range(0, keys).Select(key => Key(key, applications))],
            Applications = [.. Enumerable.Range(0, applications).Select(number => new BusinessApplication(Application(number), (Criticality)(number % 4), "") { DataValue = new Money(100_000 * (number + 1)) })],
            BackupPolicies = [.. policies.Select(policy => policy with { AppliesTo = [.. Masks(policy, classes)] })],
            DataSets = [.. Enumerable.Range(0, dataSets).Select(number => DataSet(number, classes, keys, applications))],
        };
    }

    private static KeyStore KeyStore { get; } = new()
    {
        Name = "CKDS",
        Sites = ["PROD", "RECOV"],
        MasterKey = new() { Changes = Schedule.Repeating(Period.FromMonths(6), From + Duration.FromDays(30)), RetainedGenerations = 2, PartsAt = ["VAULT"] },
        Backups = [new(Schedule.Repeating(Period.FromDays(1)), 60, "RECOV")],
    };

    // Backup keys stand behind the primary ones; the application of a key goes round.
    private static KeyDefinition Key(int number, int applications) => new()
    {
        Label = Label(number, applications),
        KeyStore = "CKDS",
        Purpose = number % 2 == 0 ? KeyPurpose.Primary : KeyPurpose.Backup,
    };

    private static KeyLabel Label(int key, int applications) =>
        new($"DSET.{(key % 2 == 0 ? "PRIM" : "BACK")}.{Application(key / 2 % applications)}.KEY{key / 2:00000}");

    private static string Application(int number) => $"APPL{number:00}";

    private static string[] Volumes(char letter, int array) => [.. Enumerable.Range(0, VolumesPerArray).Select(volume => Volume(letter, array, volume))];

    private static string Volume(char letter, int array, int volume) => $"{letter}{array}{volume:0000}";

    /// <summary>A mirror and a FlashCopy for each array, a copy under a key of its own for each application, and tapes for all.</summary>
    private static List<BackupPolicy> Policies(int applications) =>
    [
        .. Enumerable.Range(0, Arrays).Select(array => new BackupPolicy { Name = $"MIRROR-{array}", Steps = [new() { Utility = "METRO-MIRROR", To = Volume('R', array, 0) }] }),
        .. Enumerable.Range(0, Arrays).Select(array => Cycle($"FLASH-{array}", Period.FromDays(1), 2, new() { Utility = "FLASHCOPY", To = Volume('P', array, 0) })),
        .. Enumerable.Range(0, applications).Select(number => Cycle($"COPY-{number:00}", Period.FromDays(1), 14,
            new() { Utility = "REPRO", To = Volume('R', number % Arrays, 1), KeyLabel = Label((2 * number) + 1, applications) })),
        Cycle("DUMP", Period.FromWeeks(1), 8, new() { Utility = "ADRDSSU-DUMP", To = "VTS" }),
        Cycle("HSM", Period.FromDays(1), 5, new() { Utility = "HSM-BACKUP", To = "VTS" }),
        Cycle("TAPE", Period.FromMonths(1), 12, new() { Utility = "IEBGENER", To = "CARTRIDGES", VaultAt = "VAULT" }),
    ];

    private static BackupPolicy Cycle(string name, Period every, int keep, BackupStep step) =>
        new() { Name = name, Schedule = Schedule.Repeating(every, From + Duration.FromHours(22)), Keep = keep, Steps = [step] };

    private static List<StructuralClass> StructuralClasses(Random random, int applications, int count)
    {
        var classes = new List<StructuralClass>();
        var seen = new HashSet<string>();
        while (classes.Count < count)
        {
            var drawn = StructuralClass.Draw(random, classes.Count, classes.Count % applications, random.Next(Arrays));
            if (seen.Add(drawn.Structure)) classes.Add(drawn);
        }

        return classes;
    }

    private static IEnumerable<DataSetMask> Masks(BackupPolicy policy, List<StructuralClass> classes) => classes
        .Where(one => one.IsCovered && one.Policies.Contains(policy.Name))
        .Select(one => new DataSetMask($"{Application(one.Application)}.C{one.Number:0000}.**"));

    private static DataSetDefinition DataSet(int number, List<StructuralClass> classes, int keys, int applications)
    {
        var (turn, place) = Math.DivRem(number, classes.Count);
        var of = classes[place];
        // The whole key pairs of the application, in turn.
        var pairs = (((keys / 2) - of.Application - 1) / applications) + 1;
        var pair = of.Application + (turn % pairs * applications);
        return new DataSetDefinition
        {
            Name = new($"{Application(of.Application)}.C{of.Number:0000}.D{number:000000}"),
            Application = Application(of.Application),
            Organisation = of.Organisation,
            Volume = Volume('P', of.Array, 2 + (turn % (VolumesPerArray - 2))),
            KeyLabel = of.IsEncrypted ? Label(2 * pair, applications) : null,
            SizeKiB = 16,
            Updates = of.Updates,
            Uses = of.Uses,
            Backups = of.IsCovered ? [] : of.Policies,
        };
    }

    private static void Demand(int number, int least, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, most, name);
    }
}
