using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Simulation.Tests.Moments;

public class StateCopierTests
{
    [Fact]
    public void A_copy_goes_on_by_itself()
    {
        var original = new Shelf { Boxes = { ["A"] = [1, 2] } };

        var copy = StateCopier.Copy(original);
        original.Boxes["A"].Add(3);
        original.Boxes["B"] = [];

        Assert.Equal([1, 2], copy.Boxes["A"]);
        Assert.Single(copy.Boxes);
    }

    [Fact]
    public void What_cannot_change_is_shared()
    {
        var original = new Shelf { Note = new Note("x", ["y"]) };

        Assert.Same(original.Note, StateCopier.Copy(original).Note);
    }

    [Fact]
    public void A_list_that_nobody_can_change_is_shared()
    {
        IReadOnlyList<string> fixedList = ["x", "y"];
        var original = new Shelf { Unknown = new Dictionary<string, IReadOnlyList<string>> { ["a"] = fixedList } };

        Assert.Same(fixedList, ((Dictionary<string, IReadOnlyList<string>>)StateCopier.Copy(original).Unknown!)["a"]);
    }

    [Fact]
    public void A_list_that_is_only_seen_as_fixed_is_copied()
    {
        var list = new List<string> { "x" };
        var original = new Shelf { Unknown = new Dictionary<string, IReadOnlyList<string>> { ["a"] = list } };

        Assert.NotSame(list, ((Dictionary<string, IReadOnlyList<string>>)StateCopier.Copy(original).Unknown!)["a"]);
    }

    [Fact]
    public void A_fixed_record_with_something_in_it_that_changes_is_copied()
    {
        var original = new Shelf { Wrapped = new Wrapping(new Shelf()) };

        Assert.NotSame(original.Wrapped.Inner, StateCopier.Copy(original).Wrapped!.Inner);
    }

    [Fact]
    public void What_is_referred_to_twice_is_one_thing_in_the_copy_too()
    {
        var other = new Shelf();
        var copy = StateCopier.Copy(new Shelf { Left = other, Right = other });

        Assert.Same(copy.Left, copy.Right);
        Assert.NotSame(other, copy.Left);
    }

    [Fact]
    public void A_ring_is_copied_as_a_ring()
    {
        var original = new Shelf();
        original.Left = original;

        var copy = StateCopier.Copy(original);

        Assert.Same(copy, copy.Left);
    }

    [Fact]
    public void Queues_and_sets_are_copied_in_their_order()
    {
        var copy = StateCopier.Copy(new Shelf { Waiting = new Queue<string>(["a", "b"]), Seen = ["x"] });

        Assert.Equal(["a", "b"], copy.Waiting);
        Assert.Equal(["x"], copy.Seen);
    }

    [Fact]
    public void Who_listens_to_the_original_does_not_hear_the_copy() =>
        Assert.Null(StateCopier.Copy(new Shelf { Listener = () => throw new InvalidOperationException() }).Listener);

    [Fact]
    public void What_it_does_not_know_is_refused()
    {
        using var stream = new MemoryStream();
        var refused = Assert.Throws<NotSupportedException>(() => StateCopier.Copy(new Shelf { Unknown = stream }));
        Assert.Contains("System.IO.MemoryStream", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_or_dictionary_by_things_that_change_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => StateCopier.Copy(new Shelf { Unknown = new HashSet<Shelf> { new() } }));
        Assert.Throws<NotSupportedException>(() => StateCopier.Copy(new Shelf { Unknown = new Dictionary<Shelf, int> { [new Shelf()] = 1 } }));
    }

    private sealed record Note(string Text, IReadOnlyList<string> Lines);

    private sealed record Wrapping(Shelf Inner);

    private sealed class Shelf
    {
        public Dictionary<string, List<int>> Boxes { get; } = [];

        public Queue<string> Waiting { get; init; } = [];

        public HashSet<string> Seen { get; init; } = [];

        public Note? Note { get; init; }

        public Wrapping? Wrapped { get; init; }

        public Shelf? Left { get; set; }

        public Shelf? Right { get; init; }

        public object? Unknown { get; init; }

        public Action? Listener { get; init; }
    }
}
