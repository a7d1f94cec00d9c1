using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Tests.Classes;

public class StructuralClassesTests
{
    private static readonly Instant Someday = Instant.FromUtc(2026, 1, 9, 0, 0);

    [Fact]
    public void Data_sets_that_differ_in_name_size_and_labels_only_are_alike() =>
        Assert.Equal("APPL.FIRST and 1 alike", Assert.Single(Classes(Alike.Plan)).Title);

    [Fact]
    public void What_no_outcome_depends_on_keeps_none_apart() => Assert.Single(Classes(Alike.WithSecond(dataSet =>
        dataSet with { Application = "OTHER", Description = "Another", Retention = Period.FromYears(7), Volume = "PRD001" })));

    [Fact]
    public void Targets_of_their_applications_keep_data_sets_apart()
    {
        var plan = Alike.WithSecond(dataSet => dataSet with { Application = "OTHER" });
        Plan With(Period? rpo, Period? rto) => plan with
        {
            Applications =
            [
                new(plan.DataSets[0].Application, Criticality.Low, "") { Rpo = Period.FromDays(1) },
                new("OTHER", Criticality.Vital, "") { Rpo = rpo, Rto = rto },
            ],
        };

        Assert.Single(Classes(With(Period.FromHours(24), null)));
        Assert.Equal(2, Classes(With(null, null)).Count);
        Assert.Equal(2, Classes(With(Period.FromHours(1), null)).Count);
        Assert.Equal(2, Classes(With(Period.FromDays(1), Period.FromHours(1))).Count);
    }

    public static TheoryData<string, Func<DataSetDefinition, DataSetDefinition>> Differences { get; } = new()
    {
        { "organisation", dataSet => dataSet with { Organisation = DataSetOrganisation.Vsam } },
        { "array", dataSet => dataSet with { Volume = "PRD101" } },
        { "volume of the copies", dataSet => dataSet with { Volume = "PRD002" } },
        { "in clear", dataSet => dataSet with { KeyLabel = null } },
        { "key of the backup", dataSet => dataSet with { KeyLabel = new KeyLabel("KEY4") } },
        { "updates", dataSet => dataSet with { Updates = null } },
        { "opens", dataSet => dataSet with { Opens = Schedule.On(Someday) } },
        { "uses", dataSet => dataSet with { Uses = Schedule.On(Someday) } },
        { "checks", dataSet => dataSet with { Checks = Schedule.On(Someday) } },
        { "created", dataSet => dataSet with { CreatedAt = Someday } },
        { "deleted", dataSet => dataSet with { DeletedAt = Someday } },
        { "under another label later", dataSet => dataSet with { LabelChanges = [new(Someday, new KeyLabel("KEY3"), LabelChangeKind.Copy)] } },
        { "policies", dataSet => dataSet with { Backups = [] } },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void What_a_replay_looks_at_keeps_data_sets_apart(string what, Func<DataSetDefinition, DataSetDefinition> change) =>
        Assert.True(Classes(Alike.WithSecond(change)).Count == 2, what);

    public static TheoryData<string, Func<KeyDefinition, KeyDefinition>> KeyDifferences { get; } = new()
    {
        { "a twin of the other", key => key with { SameValueAs = new KeyLabel("KEY1") } },
        { "a twin of its backup's", key => key with { SameValueAs = new KeyLabel("KEY4") } },
        { "begins", key => key with { ActiveFrom = Someday } },
        { "ends", key => key with { ActiveUntil = Someday } },
        { "archived", key => key with { Archived = Someday } },
        { "recalled", key => key with { Recalled = Someday } },
        { "new values", key => key with { NewValues = [Someday] } },
        { "not for CPACF", key => key with { CpacfExportable = false } },
        { "not to be archived", key => key with { ProhibitArchive = true } },
    };

    [Theory]
    [MemberData(nameof(KeyDifferences))]
    public void The_role_of_a_key_keeps_data_sets_apart(string what, Func<KeyDefinition, KeyDefinition> change) =>
        Assert.True(Classes(Alike.WithKey("KEY2", change)).Count == 2, what);

    [Fact]
    public void A_repository_that_holds_one_of_the_keys_keeps_data_sets_apart() => Assert.Equal(2, Classes(Alike.Plan with
    {
        KeyManagers = [new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "P", Keys = [new("KEY2")] }],
    }).Count);

    [Fact]
    public void Policies_that_differ_in_retention_keep_data_sets_apart() =>
        Assert.Equal(2, Classes(Alike.WithSecondPolicy(policy => policy with { Keep = 2 })).Count);

    [Fact]
    public void A_step_that_writes_to_the_volume_of_the_data_set_keeps_it_apart_from_others_under_the_policy()
    {
        var plan = Alike.Plan with { Arrays = [new("A1", "P", ["PRD001", "PRD002", "PRD003"])] };
        Plan On(string first, string second) => plan with
        {
            DataSets = [plan.DataSets[0] with { Volume = first }, plan.DataSets[0] with { Name = new("APPL.SECOND"), Volume = second }],
        };

        Assert.Single(Classes(On("PRD001", "PRD003")));
        Assert.Equal(2, Classes(On("PRD001", "PRD002")).Count);
    }

    [Fact]
    public void Every_data_set_is_in_the_class_that_holds_it()
    {
        var classes = StructuralClasses.Of(Alike.WithSecond(dataSet => dataSet with { Updates = null }));

        Assert.All(classes.All, group => Assert.All(group.Members, member => Assert.Same(group, classes.ClassOf(member.Name))));
        Assert.Throws<KeyNotFoundException>(() => classes.ClassOf(new DataSetName("NOT.THERE")));
    }

    private static IReadOnlyList<StructuralClass> Classes(Plan plan) => StructuralClasses.Of(plan).All;
}
