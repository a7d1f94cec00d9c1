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
