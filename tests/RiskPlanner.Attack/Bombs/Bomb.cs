using System.Globalization;
using System.Text;

namespace RiskPlanner.Attack.Bombs;

/// <summary>A small file that could cost much, and the command line that reads it.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Ending">The ending of the file.</param>
/// <param name="Arguments">The command line; FILE stands for the file.</param>
/// <param name="Make">Makes the file.</param>
internal sealed record Bomb(string Name, string Ending, string[] Arguments, Func<string> Make)
{
    private const string Head = "schema: 1\nname: Bomb\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}\n";

    private static readonly string[] Check = ["check", "FILE"];
    private static readonly string[] CutSets = ["cutsets", "FILE"];

    public static IReadOnlyList<Bomb> All { get; } =
    [
        new("80,000 comment lines", "yaml", Check, () => Repeat(80_000, _ => "# c\n") + Repository.Read("samples/payroll-two-sites.yaml")),
        new("a million comment lines at the end", "yaml", Check, () => Repository.Read("samples/payroll-two-sites.yaml") + Repeat(1_000_000, _ => "# c\n")),
        new("80,000 keys that nobody knows", "yaml", Check, () => Head + Repeat(80_000, number => $"k{number}: x\n")),
        new("80,000 times one key", "yaml", Check, () => Head + Repeat(80_000, _ => "sites: []\n")),
        new("brackets 500,000 deep", "yaml", Check, () => Repeat(500_000, _ => "[")),
        new("aliases of aliases", "yaml", Check, () => "a: &a [x,x]\n" + string.Concat(Enumerable.Range('b', 24).Select(letter => $"{(char)letter}: &{(char)letter} [{Repeat(10, _ => $"*{(char)(letter - 1)},")}]\n"))),
        new("a line of 20 MB", "yaml", Check, () => $"name: \"{new string('x', 20_000_000)}\"\n"),
        new("a number of a million digits", "yaml", Check, () => $"schema: {new string('9', 1_000_000)}\n"),
        new("50,000 equal sites", "yaml", Check, () => Head + "sites:\n" + Repeat(50_000, _ => "  - {name: PROD, kind: production}\n")),
        new("50,000 data sets that refer to nothing", "yaml", Check, () => Head + "dataSets:\n" + Repeat(50_000, number => $"  - {{name: A.D{number}, application: X, volume: V{number % 1000:00000}}}\n")),
        new("a schedule of 100,000 moments for 1,000 data sets", "yaml", Replay, () => Busy(1_000, 64, "PT1H", 1)),
        new("two data sets of 64 MiB and sixty copies of each", "yaml", Replay, () => Busy(2, 65_536, "PT4H", 60).Replace("2026-04-01", "2026-01-11", StringComparison.Ordinal)),
        new("3,000 data sets of 64 KiB and sixty copies of each", "yaml", Replay, () => Busy(3_000, 64, "P1D", 60)),
        new("20,000 gates that could be the top", "xml", CutSets, () => Model(Repeat(20_000, number => $"<define-gate name=\"gate-{number}\"><event name=\"a\"/></define-gate>"))),
        new("components 40,000 deep", "xml", CutSets, () => Model(Repeat(40_000, number => $"<define-component name=\"c{number}\">") + Repeat(40_000, _ => "</define-component>"))),
        new("20,000 cycles of gates", "xml", CutSets, () => Model(Repeat(20_000, number => $"<define-gate name=\"g{number}\"><and><gate name=\"g{(number + 1) % 20_000}\"/><gate name=\"g0\"/></and></define-gate>"))),
        new("200,000 references to nothing", "xml", CutSets, () => Model($"<define-gate name=\"top\"><or>{Repeat(200_000, number => $"<event name=\"x{number}\"/>")}</or></define-gate>")),
        new("four million elements", "xml", CutSets, () => Model(Repeat(4_000_000, _ => "<a/>"))),
        new("a name of a megabyte around 20,000 events", "xml", CutSets, () => Model($"<define-component name=\"{new string('n', 1 << 20)}\">{Repeat(20_000, number => $"<define-basic-event name=\"e{number}\"/>")}</define-component>")),
    ];

    private static string[] Replay => ["replay", "FILE", "--event", "ransomware target=everything", "--memory", "1024", "--format", "json"];

    // One site, one array, one policy of a copy at a time.
    private static string Busy(int dataSets, int sizeKiB, string every, int keep) => $"""
        schema: 1
        name: Busy
        horizon: {"{"}from: 2026-01-01T00:00:00Z, until: 2026-04-01T00:00:00Z{"}"}
        sites:
          - {"{"}name: PROD, kind: production{"}"}
        arrays:
          - {"{"}name: ARRAY-P, site: PROD, volumes: [PRD001, PRD002]{"}"}
        keyStores:
          - {"{"}name: CKDS, sites: [PROD], backups: [{"{"}every: P1D, keep: 60, site: PROD{"}"}]{"}"}
        sysplexes:
          - {"{"}name: PLEX, site: PROD, level: '3.1', keyStore: CKDS{"}"}
        keys:
          - {"{"}label: DSET.PRIM.KEY001, keyStore: CKDS{"}"}
          - {"{"}label: DSET.BACK.KEY001, keyStore: CKDS, purpose: backup{"}"}
        applications:
          - {"{"}name: PAYROLL, criticality: vital{"}"}
        backupPolicies:
          - name: DAILY
            schedule: {"{"}every: {every}{"}"}
            keep: {keep}
            steps: [{"{"}utility: REPRO, to: PRD002, keyLabel: DSET.BACK.KEY001{"}"}]
        dataSets:

        """ + Repeat(dataSets, number => $"  - {{name: A.D{number}, application: PAYROLL, volume: PRD001, keyLabel: DSET.PRIM.KEY001, sizeKiB: {sizeKiB}, updates: {{every: P1D}}, backups: [DAILY]}}\n");

    private static string Model(string content) => $"<opsa-mef><define-fault-tree name=\"t\">{content}<define-basic-event name=\"a\"/></define-fault-tree></opsa-mef>";

    private static string Repeat(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var number = 0; number < count; number++) text.Append(CultureInfo.InvariantCulture, $"{part(number)}");
        return text.ToString();
    }
}
