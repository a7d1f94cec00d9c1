using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>Fields of the domain: the next moments of a schedule, what a utility needs, what can be made where it is missing.</summary>
public sealed class ItemFieldsTests
{
    private const string Tax = "PAYROLL.TAX.TABLES";

    [Fact]
    public async Task A_schedule_says_its_next_moments_while_it_is_typed()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-DUMP");
        Assert.Contains("next: 2026-01-03 01:00, 2026-01-10 01:00, 2026-01-17 01:00 UTC", Group(page, "Schedule").Text(), StringComparison.Ordinal);

        page.Field("Every", "Schedule").Input("P1M");
        Assert.Contains("next: 2026-01-03 01:00, 2026-02-03 01:00, 2026-03-03 01:00 UTC", Group(page, "Schedule").Text(), StringComparison.Ordinal);
        page.Field("First", "Schedule").Input("2027-01-01T00:00:00Z");
        Assert.Contains("never within the planning period", Group(page, "Schedule").Text(), StringComparison.Ordinal);
        page.Field("Every", "Schedule").Input("P1");
        Assert.DoesNotContain("next:", Group(page, "Schedule").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PT1S", "1970-01-01T00:00:00Z")]
    [InlineData("P9999Y", "2026-01-01T00:00:00Z")]
    [InlineData("P1M-30D", "2026-01-01T00:00:00Z")]
    [InlineData("PT999999999999999H", "2026-01-01T00:00:00Z")]
    [InlineData("P1D", "-9998-01-01T00:00:00Z")]
    public async Task A_schedule_that_no_plan_takes_ends_nothing_while_it_is_typed(string every, string first)
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-DUMP");

        page.Field("First", "Schedule").Input(first);
        page.Field("Every", "Schedule").Input(every);

        Assert.DoesNotContain("next:", Group(page, "Schedule").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_a_number_and_a_unit_and_is_saved_as_the_plan_writes_it()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);
        page.Field("Retention").Change("18");
        Unit(page, "Retention").Change("Months");
        Assert.Equal(("18", "Months"), (page.Field("Retention").GetAttribute("value"), Unit(page, "Retention").GetAttribute("value")));
        // One of several units is written.
        page.Field("Retention").Change("P1Y6M");
        Assert.Equal(("P1Y6M", "Written"), (page.Field("Retention").GetAttribute("value"), Unit(page, "Retention").GetAttribute("value")));
        page.Field("Retention").Change("18 months");
        Assert.Equal(("18", "Months"), (page.Field("Retention").GetAttribute("value"), Unit(page, "Retention").GetAttribute("value")));

        page.Find("form[aria-label]").Submit();

        page.WaitForAssertion(() => Assert.Equal("P18M", (string?)web.Plans.ItemsAsync(Some.Sample, "dataSets", [Tax]).Result.Single().Item.ToJson()["retention"]));
    }

    [Fact]
    public async Task A_unit_that_is_chosen_before_the_number_counts_for_it()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);
        page.Field("Retention").Change("");
        Unit(page, "Retention").Change("Years");

        page.Field("Retention").Change("7");

        Assert.Equal(("7", "Years"), (page.Field("Retention").GetAttribute("value"), Unit(page, "Retention").GetAttribute("value")));
        page.WaitForAssertion(() => Assert.Contains("P7Y", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moment_is_picked_beside_its_text()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);

        page.Find("input[aria-label='Pick Created at (UTC)']").Change("2026-03-15T21:30");

        Assert.Equal("2026-03-15T21:30:00Z", page.Field("Created at").GetAttribute("value"));
        page.Field("Created at").Change("2026-03-16 08:00");
        Assert.Equal("2026-03-16T08:00", page.Find("input[aria-label='Pick Created at (UTC)']").GetAttribute("value"));
        page.Field("Created at").Change("soon");
        page.WaitForAssertion(() => Assert.True(page.Field("Created at").IsInvalid()));
    }

    [Fact]
    public async Task A_step_is_dragged_to_another_place()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-DUMP");
        // One step alone has nowhere to go.
        Assert.Empty(page.FindAll("[draggable]"));
        page.Button("Add a step").Click();
        page.Field("Utility", "Step 2").Change("REPRO");

        page.FindAll("[draggable]")[1].DragStart();
        page.FindAll(".rp-groups-one")[0].DragEnter();
        Assert.Contains("rp-groups-over", page.FindAll(".rp-groups-one")[0].ClassName, StringComparison.Ordinal);
        page.FindAll(".rp-groups-one")[0].Drop();

        Assert.Equal("REPRO", page.Field("Utility", "Step 1").GetAttribute("value"));
        Assert.Empty(page.FindAll(".rp-groups-over"));
        // What is dropped and is no step moves none.
        page.FindAll(".rp-groups-one")[1].Drop();
        Assert.Equal("REPRO", page.Field("Utility", "Step 1").GetAttribute("value"));
    }

    private static AngleSharp.Dom.IElement Unit<T>(IRenderedComponent<T> page, string label)
        where T : Microsoft.AspNetCore.Components.IComponent => page.Find($"select[aria-label='Unit of {label}']");

    [Theory]
    [InlineData("REPRO", "Name, Key label, Organisation, Vault at, Withdrawn")]
    [InlineData("FDRDSF", "Name, Key label, Vault at, Withdrawn")]
    [InlineData("ADRDSSU-DUMP-RSA", "Name, Key label, RSA key label, Vault at, Withdrawn")]
    [InlineData("FLASHCOPY", "Name, Key label, Withdrawn")]
    [InlineData("METRO-MIRROR", "")]
    [InlineData("GLOBAL-COPY", "Lag")]
    public async Task A_step_shows_what_its_utility_needs(string utility, string labels)
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "MIRROR");

        page.Field("Utility", "Step 1").Change(utility);

        Assert.Equal($"Utility, To{(labels.Length > 0 ? ", " : "")}{labels}", string.Join(", ", Group(page, "Step 1").QuerySelectorAll("label").Select(label => label.Text())));
    }

    [Fact]
    public async Task What_has_a_value_is_shown_whatever_the_utility_and_says_what_is_wrong()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-TAPE");

        page.Field("Organisation", "Step 1").Change("vsam");
        page.Field("Utility", "Step 1").Change("ADRDSSU-DUMP");

        Assert.True(page.Field("Organisation", "Step 1").IsInvalid());
        page.Field("Organisation", "Step 1").Change("");
        Assert.DoesNotContain(Group(page, "Step 1").QuerySelectorAll("label"), label => label.Text() == "Organisation");
    }

    [Fact]
    public void A_field_is_hidden_only_where_a_plan_would_refuse_it_or_where_a_mirror_asks_for_nothing()
    {
        var step = ((GroupsEntry)new ItemForm(PlanSections.Get("backupPolicies"), []).Entries.Single(entry => entry.Form.Key == "steps")).Form.Item!;
        foreach (var utility in BackupUtilities.All)
        {
            foreach (var field in step.Fields.Where(field => !StepFields.Counts(utility.Name, field.Key)))
            {
                if (field.Key == "keyLabel" && utility.Continuous) continue;
                var faults = PlanValidator.Validate(With(utility, field.Key));
                Assert.True(faults.Any(fault => fault.Path == $"backupPolicies[0].steps[0].{field.Key}" || fault.Path == "backupPolicies[0].steps"), $"{utility.Name} takes {field.Key}, and the form hides it.");
            }
        }

        Assert.All(BackupUtilities.All, utility => Assert.True(StepFields.Counts(utility.Name, "to")));
        Assert.All(step.Fields, field => Assert.True(StepFields.Counts("", field.Key)));
    }

    [Theory]
    [InlineData("NEWAPP", "applications", "Application")]
    [InlineData("NEWPOLICY", "backupPolicies", "Backups")]
    public async Task What_is_missing_can_be_made_with_its_name_in_another_tab(string name, string section, string label)
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);

        page.Field(label).Change(name);

        var link = page.FindAll("a").Single(link => link.Text() == $"Create {name}");
        Assert.Equal(($"/plans/{Some.Sample}/edit/{section}/new?name={name}", "_blank"), (link.GetAttribute("href"), link.GetAttribute("target")));
        await using var tab = new WebContext();
        var made = await ItemFaultsTests.OpenAsync(tab, section, "new", $"?name={name}");
        Assert.Equal(name, made.Field("Name").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_made_meanwhile_is_missed_no_longer_when_somebody_comes_back_to_the_field()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "dataSets", Tax);
        page.Field("Application").Change("NEWAPP");
        Assert.True(page.Field("Application").IsInvalid());
        var editor = web.Services.GetRequiredService<PlanEditor>();
        await editor.SaveAsync(new PlanEdit(Some.Sample, "Bob", [new ItemEdit { Section = "applications", Content = new() { ["name"] = "NEWAPP", ["criticality"] = "high" } }]));

        page.Field("Application").Focus();

        page.WaitForAssertion(() => Assert.False(page.Field("Application").IsInvalid()));
    }

    [Fact]
    public async Task A_volume_is_no_item_that_could_be_made_and_a_tape_store_is()
    {
        await using var web = new WebContext();
        var page = await ItemFaultsTests.OpenAsync(web, "backupPolicies", "WEEKLY-DUMP");

        page.Field("To", "Step 1").Change("NOSUCH");

        Assert.Equal($"/plans/{Some.Sample}/edit/tapes/new?name=NOSUCH", page.FindAll("a").Single(link => link.Text() == "Create NOSUCH").GetAttribute("href"));
    }

    private static Plan With(BackupUtility utility, string key)
    {
        var step = new BackupStep { Utility = utility.Name, To = utility.WritesTape ? "CARTRIDGES" : "REC001" };
        step = key switch
        {
            "name" => step with { Name = new DataSetMask("A.B.**") },
            "rsaKeyLabel" => step with { RsaKeyLabel = new KeyLabel("A.B") },
            "organisation" => step with { Organisation = DataSetOrganisation.Vsam },
            "vaultAt" => step with { VaultAt = "VAULT" },
            "lag" => step with { Lag = NodaTime.Period.FromSeconds(5) },
            "withdrawn" => step with { Withdrawn = true },
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Nobody says what a value of it is."),
        };
        return Some.SamplePlan with { BackupPolicies = [new BackupPolicy { Name = "P", Schedule = utility.Continuous ? null : Schedule.Repeating(NodaTime.Period.FromDays(1)), Steps = key == "withdrawn" ? [step, step with { Withdrawn = false }] : [step] }] };
    }

    private static AngleSharp.Dom.IElement Group(IRenderedComponent<Web.Pages.Plans.Edit.ItemPage> page, string legend) => page.FindAll("fieldset").First(one => one.Children[0].Text() == legend);
}
