using RiskPlanner.Simulation.Tables;
using Xunit.Abstractions;
namespace RiskPlanner.Emulator.Tests.Tables;
public class Zz(ITestOutputHelper o)
{
    [Fact] public void Print()
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        foreach (var t in Derived.Tables([.. PaperTables.All, .. FurtherTables.All, FurtherTables.Without(["key-recovery","key-store-at-risk"]), FurtherTables.Without(["tape-encryption"])], threads: 1))
            foreach (var l in GoldenTable.Of(t)) o.WriteLine(l);
        o.WriteLine(w.Elapsed.ToString());
        w.Restart();
        var n = Derived.Tables([.. PaperTables.All, .. FurtherTables.All], threads: 1).Sum(t => t.Rows.Sum(r => r.Cells.Sum(c => c.Variants.Sum(v => v.Replays.Count))));
        o.WriteLine(w.Elapsed + " replays " + n);
    }
}
