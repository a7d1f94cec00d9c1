using System.Globalization;
using System.Text;

namespace RiskPlanner.Benchmarks.Plans;

/// <summary>The text of a sound plan of a large shop, the same for the same numbers.</summary>
internal static class ManyDataSets
{
    private const int Volumes = 2_000;
    private const int Policies = 200;

    public static string Write(int dataSets, int keys, int applications, bool withComments)
    {
        var text = new StringBuilder();
        text.Append("schema: 1\nname: A large shop\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}\n");
        text.Append("\nsites:\n  - {name: PROD, kind: production}\n  - {name: RECOV, kind: recovery}\n");
        text.Append("\narrays:\n");
        AppendArray(text, "ARRAY-P", "PROD", 'P');
        AppendArray(text, "ARRAY-R", "RECOV", 'R');
        text.Append("\nkeyStores:\n  - name: CKDS\n    sites: [PROD, RECOV]\n    backups:\n      - {every: P1D, keep: 60, site: RECOV}\n");
        text.Append("\nsysplexes:\n  - {name: PLEX, site: PROD, level: '3.1', keyStore: CKDS}\n");
        text.Append("\nkeys:\n");
        for (var key = 0; key < keys; key++) Append(text, $"  - {{label: {Label(key)}, keyStore: CKDS{(key % 2 == 0 ? "" : ", purpose: backup")}}}\n");
        text.Append("\napplications:\n");
        for (var application = 0; application < applications; application++) Append(text, $"  - name: APP{application:D2}\n    criticality: high\n");
        text.Append("\nbackupPolicies:\n");
        for (var policy = 0; policy < Policies; policy++)
        {
            Append(text, $"  - name: POLICY{policy:D3}\n    schedule: {{every: P1D, first: 2026-01-01T22:00:00Z}}\n    keep: 14\n");
            Append(text, $"    steps:\n      - {{utility: REPRO, to: {Volume('R', policy)}, keyLabel: {Label((policy * 2) + 1)}}}\n");
        }

        text.Append("\ndataSets:\n");
        for (var dataSet = 0; dataSet < dataSets; dataSet++) AppendDataSet(text, dataSet, keys, applications, withComments);
        return text.ToString();
    }

    private static void AppendArray(StringBuilder text, string name, string site, char letter)
    {
        Append(text, $"  - name: {name}\n    site: {site}\n    volumes:\n");
        for (var volume = 0; volume < Volumes; volume++) Append(text, $"      - {Volume(letter, volume)}\n");
    }

    private static void AppendDataSet(StringBuilder text, int number, int keys, int applications, bool withComments)
    {
        if (withComments && number % 10 == 0) Append(text, $"  # Batch {number / 10} of the nightly run\n");
        Append(text, $"  - name: PROD.APP{number % applications:D2}.MASTER.D{number:D6}\n    application: APP{number % applications:D2}\n");
        if (number % 3 == 0) text.Append("    organisation: vsam\n");
        Append(text, $"    volume: {Volume('P', number % Volumes)}\n    keyLabel: {Label(number * 2 % keys)}\n    sizeKiB: {16 + (number % 40)}\n");
        Append(text, $"    updates: {{every: P1D, first: 2026-01-01T{number % 24:D2}:00:00Z}}{(withComments && number % 25 == 0 ? " # after the batch" : "")}\n");
        Append(text, $"    uses: {{every: P1W, first: 2026-01-02T{number % 24:D2}:30:00Z}}\n");
        Append(text, $"    backups: [POLICY{number % Policies:D3}, POLICY{(number + 7) % Policies:D3}]\n");
    }

    private static string Volume(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}V{number:D4}");

    private static string Label(int key) => string.Create(CultureInfo.InvariantCulture, $"DSET.{(key % 2 == 0 ? "PRIM" : "BACK")}.APPL.KEY{key:D5}");

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
