using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Solving;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// Finds where a data set and its copies lie, and asks the world whether each could be read: the data set by a read, a copy by
/// the way back of its utility and a read, in a world of its own that is thrown away. For one moment and one thread.
/// </summary>
internal sealed class PlaceInspection(ReplayState state, IWorldInspection world, DataSetDefinition dataSet)
{
    // Recoverers count from 1 and end long before; the qualifier has room for seven digits.
    private int _attempts = 1_000_000;

    /// <summary>Every place, the data set itself first.</summary>
    public IReadOnlyList<PlaceMoment> Places()
    {
        var running = HomeSysplex.InOrder(state.Plan, dataSet).Where(sysplex => state.CurrentWorld.IsRunning(sysplex.Name)).ToList();
        var stored = world.PlacesOf(dataSet.Name).ToDictionary(place => place.Address);
        var primary = new CopyAddress(dataSet.Name, dataSet.Volume);
        List<PlaceMoment> places = [new(PlaceKind.Primary, primary, stored.GetValueOrDefault(primary), null, [.. running.Select(sysplex => ReadAt(sysplex, primary))])];
        var copies = state.CopiesOf(dataSet.Name).OrderByDescending(copy => copy.TakenAt).ThenByDescending(copy => copy.StepIndex).ToList();
        var scratch = running.ToDictionary(sysplex => sysplex.Name, _ => state.CurrentWorld.Fork());
        foreach (var copy in copies)
        {
            var readings = running.Select(sysplex => BringBackAt(sysplex, copy, copy.Continuous ? state.CurrentWorld.Fork() : scratch[sysplex.Name]));
            places.Add(new PlaceMoment(PlaceKind.Copy, copy.Address, stored.GetValueOrDefault(copy.Address), copy, [.. readings]));
        }

        foreach (var place in places) stored.Remove(place.Address);
        places.AddRange(stored.Values.Select(place => new PlaceMoment(
            PlaceKind.Further, place.Address, place, null, [.. running.Select(sysplex => ReadAt(sysplex, place.Address))])));
        return places;
    }

    private PlaceReading ReadAt(Sysplex sysplex, CopyAddress address) => ReadingOf(sysplex, state.CurrentWorld.Read(sysplex.Name, Role.Recoverer, address));

    /// <summary>Brings a copy back in a world that can be spoilt, to a data set in clear so that no other key is needed.</summary>
    private PlaceReading BringBackAt(Sysplex sysplex, BackupCopy copy, IWorld scratch)
    {
        if (VolumesToRestoreTo.First(state.Plan, scratch, sysplex) is not { } volume) return new PlaceReading(sysplex.Name, VolumesToRestoreTo.WhyNot(scratch, copy.Address), null);
        var address = copy.Address;
        // Whether it is fetched is no question here.
        if (scratch.Inspect(address) is { } seen && copy.Step.VaultAt == seen.Site) scratch.Carry(address, sysplex.Site);
        Answer answer = null!;
        // The product of several steps may be a copy within a copy: unpack until an access method can read it.
        for (var step = copy.StepIndex; step >= 0; step--)
        {
            var back = scratch.BringBack(new BringBackOrder
            {
                Sysplex = sysplex.Name,
                Utility = copy.Policy.Steps[step].Utility,
                Copy = address,
                Target = new CopyAddress(CopyNames.RestoredUnder(state.Plan, dataSet, ++_attempts, label: null), volume),
            });
            if (!back.Done) return ReadingOf(sysplex, back);
            address = back.ReadableAt ?? address;
            answer = scratch.Read(sysplex.Name, Role.Recoverer, address);
            if (answer.Failure?.Cause is not Cause.DataSetIsDump) break;
        }

        return ReadingOf(sysplex, answer);
    }

    private PlaceReading ReadingOf(Sysplex sysplex, Answer answer) => new(
        sysplex.Name, answer.Failure,
        answer.Content is { } content ? state.AllVersionsOf(dataSet.Name).FindLast(version => version.Content == content) : null);
}
