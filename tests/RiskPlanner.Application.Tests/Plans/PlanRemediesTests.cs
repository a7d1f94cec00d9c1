using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Application.Tests.Plans;

public sealed class PlanRemediesTests
{
    private static readonly ThreatTableService Tables = new();

    [Fact]
    [Trait("Category", "LongProof")]
    public void Every_remedy_helps_on_the_whole_plan_as_it_did_where_it_was_tried()
    {
        List<Plan> plans = [Sample.Plan, PlanFile.Read(SmallEstate.Text).Plan!, .. PlanTemplates.All.Select(template => template.Make(template.Title, Instant.FromUtc(2026, 1, 1, 0, 0))),
            .. ScenarioLibrary.All.DistinctBy(scenario => scenario.Plan).Select(scenario => ScenarioLibrary.Read(scenario).Plan!)];
        var kinds = plans.SelectMany(Remedied).ToHashSet();

        Assert.True(kinds.Count >= 5, string.Join(", ", kinds));
        Assert.Contains("own-key-copy", kinds);
    }

    [Fact]
    public void A_lost_key_of_a_dump_is_helped_by_a_copy_under_a_key_of_its_own_where_no_smaller_change_helps()
    {
        var cell = Of(Sample.Plan).Tables.First(table => table.Id == "HISTORY").Rows.First(row => row.Event == "key-destruction").Cells[1];

        var remedy = Assert.Single(cell.Detail!.Remedies);
        Assert.Equal("one more copy is under a key of its own", remedy.Text);
        var changed = PlanRemedies.Apply(Sample.Plan, remedy.Change, PlanVerdicts.DataSetsOf(Sample.Plan, "HISTORY", "HISTORY.YEARS.CLOSED"))!;
        Assert.Equal((Sample.Plan.Keys.Count + 1, Sample.Plan.BackupPolicies.Count + 1), (changed.Keys.Count, changed.BackupPolicies.Count));
    }

    [Fact]
    public void Data_sets_that_are_alike_share_the_policy_and_the_key_that_are_made_for_them()
    {
        var many = LargeEstate.Make(seed: 1, 200, keys: 4, applications: 2, structuralClasses: 4);
        var column = PlanVerdicts.DataSetsOf(many, Of(many).Tables[0].Id, Of(many).Tables[0].Columns[1]);

        var changed = PlanRemedies.Apply(many, ["own-key-copy"], column)!;

        Assert.True(column.Count > 3, $"{column.Count}");
        Assert.InRange(changed.BackupPolicies.Count - many.BackupPolicies.Count, 1, many.Arrays.Count);
        Assert.Empty(PlanValidator.Validate(changed));
    }

    private static IEnumerable<string> Remedied(Plan plan)
    {
        var remedied = from table in Of(plan).Tables
                       from row in table.Rows
                       from cell in row.Cells
                       where cell.Detail is { Simulated: not null, Remedies.Count: > 0 }
                       from remedy in cell.Detail!.Remedies
                       group row.Event by (table.Id, cell.Detail!.Column, Change: string.Join('+', remedy.Change));
        foreach (var one in remedied)
        {
            var dataSets = PlanVerdicts.DataSetsOf(plan, one.Key.Id, one.Key.Column);
            var changed = PlanRemedies.Apply(plan, one.Key.Change.Split('+'), dataSets);
            Assert.NotNull(changed);
            Assert.NotNull(PlanFile.Read(PlanFile.Write(changed)).Plan);
            var after = Tables.DeriveForDataSet(changed, "x", dataSets[0], 1, "2026-01-01").Tables[0];
            Assert.All(one, threat => Assert.Equal((one.Key, threat, 0), (one.Key, threat, Lost(after.Rows.First(row => row.Event == threat).Cells[0].Detail!))));
            yield return one.Key.Change;
        }
    }

    [Fact]
    public async Task A_remedy_is_one_version_that_keeps_the_comments_of_the_file()
    {
        var edited = await EditedPlan.OpenAsync();
        var draft = await edited.Drafts.BeginAsync(EditedPlan.Slug, "Offsite", "Ann");
        var remedies = new PlanRemedies(edited.Store, new PlanReplacer(edited.Store, edited.Editor));

        var outcome = await remedies.SaveAsync(draft.Slug, "LEDGER", "LEDGER.RATES.DAILY", ["copy-offsite"], "Ann", "Copies go offsite");

        Assert.Equal((2, "Copies go offsite"), (outcome!.Version!.Number, outcome.Version.Summary));
        Assert.Equal(1, (await edited.Store.FindAsync(EditedPlan.Slug))!.Version);
        Assert.All((await edited.Drafts.ChangesAsync((await edited.Store.FindAsync(draft.Slug))!)), change => Assert.Equal("backupPolicies", change.Section));
        Assert.Contains("# A copy on the other volume of the same array.", await edited.Library.TextAsync(draft.Slug), StringComparison.Ordinal);
        Assert.Null(await remedies.SaveAsync(draft.Slug, "LEDGER", "LEDGER.RATES.DAILY", ["copy-offsite"], "Ann", "Again"));
    }

    [Fact]
    public void What_is_so_already_is_nothing_to_change()
    {
        Assert.Null(PlanRemedies.Apply(Sample.Plan, ["ckds-copied"], PlanVerdicts.DataSetsOf(Sample.Plan, "PAYROLL", "PAYROLL.MASTER.EMPLOYEE")));
        Assert.Null(PlanRemedies.Apply(Sample.Plan, ["copy-offsite"], []));
        Assert.Empty(PlanVerdicts.DataSetsOf(Sample.Plan, "PAYROLL", "LEDGER.RATES.DAILY"));
        Assert.Throws<ArgumentException>(() => PlanRemedies.Apply(Sample.Plan, ["magic"], []));
    }

    [Fact]
    public void A_column_of_many_data_sets_is_all_that_are_alike()
    {
        var many = LargeEstate.Make(seed: 1, 200, keys: 4, applications: 2, structuralClasses: 4);
        var table = Of(many).Tables[0];

        var columns = table.Columns.Skip(1).Select(column => PlanVerdicts.DataSetsOf(many, table.Id, column)).ToList();

        Assert.All(columns, dataSets => Assert.NotEmpty(dataSets));
        Assert.Equal(many.DataSets.Where(dataSet => dataSet.Application == table.Id).Select(dataSet => dataSet.Name).ToHashSet(), columns.SelectMany(dataSets => dataSets).ToHashSet());
    }

    private static int Lost(VerdictRecord detail) => detail.Lost + detail.Unavailable;

    private static TablesDocument Of(Plan plan) => Tables.DeriveForPlan(plan, "x", 1, "2026-01-01", Environment.ProcessorCount, null, CancellationToken.None);
}
