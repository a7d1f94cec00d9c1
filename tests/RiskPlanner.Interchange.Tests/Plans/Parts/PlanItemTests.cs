using System.Text.Json.Nodes;
using RiskPlanner.Model;
using RiskPlanner.Testing;

namespace RiskPlanner.Interchange.Tests;

public sealed class PlanItemTests
{
    private static readonly Plan Sample = PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml")).Plan!;

    [Fact]
    public void A_plan_taken_apart_and_put_together_is_written_as_the_same_bytes() =>
        Assert.Equal(PlanFile.Write(Sample), PlanFile.Write(PlanContent.Assemble(PlanItems.Split(Sample))));

    [Fact]
    public void Items_of_a_section_are_told_apart_by_their_identity()
    {
        foreach (var section in PlanItems.Split(Sample).GroupBy(item => item.Section))
            Assert.Equal(section.Count(), section.Select(item => item.Identity).Distinct().Count());
    }

    [Fact]
    public void What_an_item_says_is_read_as_the_same_item()
    {
        foreach (var item in PlanItems.Split(Sample))
            Assert.Equal(item, PlanItems.Read(PlanSections.Get(item.Section), item.ToJson()).Item);
    }

    [Fact]
    public void Every_fault_of_an_item_comes_with_its_place_in_the_item()
    {
        var wrong = JsonNode.Parse("""{"name":"pay..roll","application":"PAYROLL","volume":"TOO-LONG","sizeKiB":"big","updates":{"every":"P0D"}}""")!.AsObject();

        var reading = PlanItems.Read(PlanSections.Get("dataSets"), wrong);

        Assert.Null(reading.Item);
        Assert.Equal(["name", "volume", "sizeKiB", "updates.every"], reading.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void An_item_can_be_renamed_removed_and_added_at_a_place()
    {
        var content = new PlanContent(Sample);
        content.Put("VAULT", Site("BUNKER", "vault"));
        content.Remove("sites", "RECOV");
        content.Put("FIRST", Site("FIRST", "recovery"), place: 0);

        Assert.Equal(["FIRST", "PROD", "BUNKER"], content.ToPlan().Sites.Select(site => site.Name));
    }

    [Fact]
    public void The_head_is_an_item_like_any_other()
    {
        var head = PlanItems.Split(Sample).First();
        var content = head.ToJson();
        content["name"] = "Another name";

        var changed = new PlanContent(Sample);
        changed.Put(head.Identity, PlanItems.Read(PlanSections.Get(PlanSection.HeadKey), content).Item!);

        Assert.Equal("Another name", changed.ToPlan().Name);
        Assert.Equal(Sample.DataSets, changed.ToPlan().DataSets);
    }

    [Fact]
    public void A_stored_item_that_is_not_sound_is_refused()
    {
        var items = PlanItems.Split(Sample).Append(new PlanItem("sites", "X", """{"name":"X","kind":"palace"}"""));

        Assert.Throws<InvalidDataException>(() => PlanContent.Assemble(items));
    }

    [Fact]
    public void A_place_of_the_validator_is_told_by_the_items_identity() =>
        Assert.Equal(
            [new PlanPlace("dataSets", "PAYROLL.PAYMENTS.MONTH", "updates.every"), new PlanPlace("plan", "plan", "horizon.until"), new PlanPlace("sites", "VAULT", "")],
            new[] { "dataSets[1].updates.every", "horizon.until", "sites[2]" }.Select(path => PlanPlace.Of(Sample, path)));

    private static PlanItem Site(string name, string kind) =>
        PlanItems.Read(PlanSections.Get("sites"), new JsonObject { ["name"] = name, ["kind"] = kind }).Item!;
}
