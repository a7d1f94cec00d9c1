using RiskPlanner.Simulation.Collusion;

namespace RiskPlanner.Simulation.Tests.Collusion;

public class PeopleSetsTests
{
    [Theory]
    [InlineData(new int[] { }, new[] { 1 }, true)]
    [InlineData(new[] { 1, 3 }, new[] { 1, 2, 3 }, true)]
    [InlineData(new[] { 1, 4 }, new[] { 1, 2, 3 }, false)]
    [InlineData(new[] { 0 }, new int[] { }, false)]
    public void One_set_is_a_part_of_another(int[] part, int[] whole, bool isPart) => Assert.Equal(isPart, PeopleSets.IsPart(part, whole));

    [Fact]
    public void The_smallest_have_no_other_in_them_and_stand_once() =>
        Assert.Equal([[2], [0, 1]], PeopleSets.Smallest([[0, 1], [1, 2], [2], [0, 1], [0, 1, 3]]));

    [Fact]
    public void Who_loses_two_kinds_loses_each() => Assert.Equal([[0], [1, 2]], PeopleSets.Both([[0], [1]], [[0], [2]], most: 2));

    [Fact]
    public void Larger_ones_than_are_looked_for_are_left_out() => Assert.Equal([[0]], PeopleSets.Both([[0], [1]], [[0], [2]], most: 1));

    [Theory]
    [InlineData(12, 12, 4096)]
    [InlineData(20, 3, 1351)]
    [InlineData(20, 4, 5000)]
    public void Sets_are_counted_up_to_a_limit(int people, int most, long count) => Assert.Equal(count, PeopleSets.Count(people, most, 5000));
}
