using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Tests.Timeline;

public class KeyRecordOperationTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public void Archiving_recalling_and_new_values_are_operations_in_time() => Assert.Equal(
        [(1, KeyRecordChange.NewValue), (2, KeyRecordChange.Archive), (3, KeyRecordChange.Recall)],
        Of(Key with { Archived = From + (Day * 2), Recalled = From + (Day * 3), NewValues = [From + Day] }));

    [Fact]
    public void What_was_before_the_plans_start_is_its_state_then_and_what_comes_after_its_end_does_not_happen() =>
        Assert.Empty(Of(Key with { Archived = From, NewValues = [From - Day, From + (Day * 11)] }));

    [Fact]
    public void The_start_and_the_end_of_validity_are_no_operations() =>
        Assert.Empty(Of(Key with { CreatedAt = From, ActiveFrom = From + Day, ActiveUntil = From + (Day * 2) }));

    [Fact]
    public void A_record_is_made_and_deleted_and_where_nobody_says_when_it_is_made_as_its_validity_begins()
    {
        Assert.Equal([(1, KeyRecordChange.Create), (3, KeyRecordChange.Delete)], Of(Key with { CreatedAt = From + Day, ActiveFrom = From + (Day * 2), DeletedAt = From + (Day * 3) }));
        Assert.Equal([(2, KeyRecordChange.Create)], Of(Key with { ActiveFrom = From + (Day * 2) }));
    }

    private static KeyDefinition Key { get; } = new() { Label = new KeyLabel("A.KEY"), KeyStore = "STORE" };

    private static IEnumerable<(int Day, KeyRecordChange Change)> Of(KeyDefinition key) =>
        PlanTimeline.Of(new Plan { Name = "Keys", From = From, Until = From + (Day * 10), Keys = [key] })
            .OfType<KeyRecordOperation>()
            .Select(operation => ((operation.At - From).Days, operation.Change));
}
