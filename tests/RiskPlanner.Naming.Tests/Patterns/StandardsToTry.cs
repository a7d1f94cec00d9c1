using RiskPlanner.Model;

namespace RiskPlanner.Naming.Tests;

/// <summary>Standards of many kinds, for properties.</summary>
internal static class StandardsToTry
{
    public static IReadOnlyList<NamingStandard> All { get; } =
    [
        Some.Paper,
        Some.PaperWith("PAYROLL", "LEDGER", "STOCK"),
        Some.Standard("DATASET.{app:**}.ENCRKEY.{n:8}"),
        Some.Standard("DATASET.{app}.V{n:3}", "AES256.KEY.{n:4}"),
        Some.Standard("{env:PROD|TEST}.{purpose:PRIM|BACK}.{app}.K{n}", "{env:PROD|TEST}.XFER.{partner:*}"),
        new()
        {
            Name = "Parts of parts",
            Patterns = [new LabelPattern("{where}.{app}.{purpose}{n:2}") { }, new LabelPattern("OLD.{rest}") { Purpose = KeyPurpose.Archive }],
            Parts =
            [
                new LabelPart("where") { Pattern = "{site}#{tier}" },
                new LabelPart("site") { Values = ["PAR", "ROM"] },
                new LabelPart("tier") { Matches = "[0-9]|X{2,3}" },
                new LabelPart("purpose") { Values = ["P", "B"] },
                new LabelPart("rest") { Matches = @"[A-Z]+(\.[A-Z0-9]+)*" },
            ],
        },
    ];
}
