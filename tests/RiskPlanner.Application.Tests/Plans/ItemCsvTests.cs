using System.Text.Json.Nodes;
using NodaTime;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class ItemCsvTests
{
    private static readonly PlanSection DataSets = PlanSections.Get("dataSets");

    [Fact]
    public void What_fits_into_cells_is_read_back_by_the_table_of_many_items()
    {
        JsonObject[] contents =
        [
            new() { ["name"] = "PAY.MASTER", ["application"] = "PAY", ["sizeKiB"] = 640, ["backups"] = new JsonArray("DAILY", "WEEKLY") },
            new() { ["name"] = "PAY.LOG", ["organisation"] = "vsam" },
        ];

        var text = Write(["name", "application", "organisation", "sizeKiB", "backups"], contents);
        var read = ItemTable.Read(DataSets, TableColumn.UsualOf(DataSets), text, Instant.FromUtc(2026, 1, 1, 0, 0));

        Assert.Equal("name,application,organisation,sizeKiB,backups", text.Split('\n')[0].TrimEnd('\r'));
        Assert.Empty(read.Faults);
        Assert.Equal(contents.Select(content => content.ToJsonString()), read.Rows.Select(row => Ordered(row.Content).ToJsonString()));
    }

    [Fact]
    public void A_group_is_written_as_it_is_and_nothing_is_a_formula()
    {
        var text = Write(["name", "updates", "description"], [new() { ["name"] = "A.B", ["updates"] = new JsonObject { ["every"] = "P1D" }, ["description"] = "=1+1" }]);

        Assert.Equal("A.B,\"{\"\"every\"\":\"\"P1D\"\"}\",'=1+1", text.Split('\n')[1].TrimEnd('\r'));
    }

    private static string Write(string[] keys, JsonObject[] contents) => ItemCsv.Write(
        [.. keys.Select(key => DataSets.Fields.First(field => field.Key == key))],
        contents.Select(content => new PlanItem("dataSets", (string)content["name"]!, content.ToJsonString())));

    private static JsonObject Ordered(JsonObject content) =>
        new(DataSets.Fields.Where(field => content.ContainsKey(field.Key)).Select(field => KeyValuePair.Create(field.Key, content[field.Key]?.DeepClone())));
}
