using System.Text;
using NodaTime;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Results of a small list, for the forms of output.</summary>
internal static class SomeResults
{
    public const string Labels = "DSET.PRIM.PAYROL.KEY001\nDSET.PRIM.PAYROLL.KEY001\nDSET.BACK.PAYROLL.KEY001\nOLDKEY\nbad\u0007é\nDSET.PRIM.LEDGER.KEY001\nDSET.BACK.STOCK.KEY001\n";

    public static LocalDate Today { get; } = new(2026, 11, 28);

    public static LintSource Source { get; } = new("Example", new string('0', 64), "0.1.0");

    public const string Standard = """
        standard: 1
        name: Example
        patterns:
          - DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}
        parts:
          - {name: app, values: [LEDGER, PAYROLL, STOCK]}
        exceptions:
          - {mask: OLD*, why: From before the standard, until: 2026-12-31}
        teamRules:
          - {id: PAY1, mustNot: '.*STOCK.*', message: Nothing of the stock is encrypted., expected: no key, severity: note}
        """;

    public static NamingResults Of(string labels = Labels, FindingBaseline? baseline = null, SuppressionList? suppressions = null, LocalDate? today = null)
    {
        var builder = new LabelListBuilder();
        LabelFormats.Own.Read("keys/our labels.txt", Encoding.UTF8.GetBytes(labels), "labels", builder);
        return new NamingResults(NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = StandardFile.Read(Standard).Standard, Today = today ?? Today }), baseline: baseline, suppressions: suppressions);
    }

    public static IEnumerable<NamingResult> All(this NamingResults results) => Enumerable.Range(0, results.Count).Select(index => results[index]);

    public static string Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
