using RiskPlanner.Testing;

namespace RiskPlanner.Interchange.Tests;

public sealed class FieldFormTests
{
    private static readonly string[] NotSections = ["volumes"];

    [Fact]
    public void Every_list_of_items_of_the_plan_file_is_a_section_and_the_head_is_one()
    {
        var plan = PlanItems.Split(PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml")).Plan!);

        Assert.Equal(PlanSection.HeadKey, PlanSections.All[0].Key);
        Assert.Subset(PlanSections.All.Select(section => section.Key).ToHashSet(), plan.Select(item => item.Section).ToHashSet());
    }

    [Fact]
    public void Every_reference_names_sections_that_exist()
    {
        var named = PlanSections.All.SelectMany(section => section.Fields).SelectMany(Within).SelectMany(field => field.RefersTo).ToHashSet();

        Assert.Empty(named.Except(PlanSections.All.Select(section => section.Key)).Except(NotSections));
        Assert.Superset(new HashSet<string> { "sites", "keys", "keyStores", "applications", "backupPolicies", "dataClasses", "tapes", "volumes" }, named);
    }

    [Fact]
    public void Every_key_says_what_it_means_and_what_is_expected() =>
        Assert.All(PlanSections.All.SelectMany(section => section.Fields).SelectMany(Within), field =>
        {
            Assert.NotEmpty(field.Meaning);
            Assert.NotEmpty(field.Expected);
            Assert.Equal(field.Kind == FieldKind.Choice, field.Choices.Count > 0);
            Assert.Equal(field.Kind == FieldKind.Mapping, field.Fields.Count > 0);
            Assert.Equal(field.Kind == FieldKind.List, field.Item is not null);
        });

    private static IEnumerable<FieldForm> Within(FieldForm field) =>
        field.Fields.Concat(field.Item?.Fields ?? []).SelectMany(Within).Prepend(field);
}
