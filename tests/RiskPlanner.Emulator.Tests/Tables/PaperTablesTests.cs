using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

public class PaperTablesTests
{
    [Theory]
    [InlineData(0, "paper-table-1.json")]
    [InlineData(1, "paper-table-2.json")]
    public void The_papers_tables_come_out_exactly(int index, string golden)
    {
        var table = Derived.Tables(PaperTables.All)[index];

        Assert.Equal(GoldenTable.Read(golden), GoldenTable.Of(table));
    }
}
