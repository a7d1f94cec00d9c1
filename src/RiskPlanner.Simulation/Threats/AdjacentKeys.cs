using System.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>
/// A slip over adjacent lines of a CKDS browser: it begins at one key and goes over the lines that follow. Immutable.
/// </summary>
/// <param name="Lines">Over how many lines it goes, the one that it begins at included; 1 or more.</param>
public sealed record AdjacentKeys(int Lines)
{
    /// <summary>The most lines that one slip goes over.</summary>
    public const int MostLines = 1000;

    /// <summary>What the operator typed into the list's filter; null when all keys are shown.</summary>
    public OperatorMask? Filter { get; init; }

    /// <summary>
    /// The keys that it takes: of the list of a key store, in the order of the CKDS (EBCDIC) and as the filter shows it, the lines from a key
    /// on; at the end of the list those that are left. The list is that of all keys of the plan, whichever are gone already, so that
    /// what a slip goes over does not depend on what else happened.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="first">The label of the first line.</param>
    /// <param name="keyStore">The key store that is listed; null where one alone has the label.</param>
    public IReadOnlyList<KeyLabel> From(Plan plan, string first, string? keyStore)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var store = keyStore ?? plan.Keys.FirstOrDefault(key => key.Label.Text == first)?.KeyStore;
        return
        [
            .. plan.Keys.Where(key => key.KeyStore == store && Shows(key.Label)).Select(key => key.Label)
                .OrderBy(label => label.Text, EbcdicOrder.Comparer)
                .SkipWhile(label => label.Text != first).Take(Lines),
        ];
    }

    /// <summary>Whether the list shows a key.</summary>
    public bool Shows(KeyLabel label) => Filter is not { } mask || mask.Covers(Encoding.ASCII.GetBytes(label.Text));

    /// <summary>Deletes the records, on disk and in storage. It has no effect where all of them are gone already.</summary>
    internal Answer Strike(IScene scene, string first)
    {
        var store = scene.KeyStore ?? scene.Plan.Keys.First(key => key.Label.Text == first).KeyStore;
        var labels = From(scene.Plan, first, store);
        var answers = labels.Select(label => scene.World.DeleteKeyRecord(store, label)).ToList();
        if (answers.Count == 0)
            return new Answer { Observations = [new Observation("Event", "strike", first, "the list does not show it")], Failure = new Failure(Cause.TargetGone) };
        return (answers.Find(answer => answer.Done) ?? answers[^1]) with { Observations = [.. answers.SelectMany(answer => answer.Observations)] };
    }
}
