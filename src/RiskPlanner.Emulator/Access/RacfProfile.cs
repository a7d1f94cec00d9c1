using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Access;

/// <summary>A RACF profile with its access list as it is now. Immutable.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Covers">Whether it covers a resource.</param>
/// <param name="Readers">The users with READ.</param>
/// <param name="Updaters">The users with UPDATE; null where all readers have it.</param>
/// <param name="LetsCpacf">Whether its ICSF segment lets CPACF use the keys that it covers.</param>
/// <param name="OnlyForDataSets">Whether access is given through DFSMS alone.</param>
internal sealed record RacfProfile(string Name, Func<string, bool> Covers, ImmutableHashSet<string> Readers, ImmutableHashSet<string>? Updaters, bool LetsCpacf, bool OnlyForDataSets)
{
    /// <summary>A profile of the class DATASET.</summary>
    public static RacfProfile Of(DataSetProfile profile) =>
        new(profile.Profile.Text, name => profile.Profile.Matches(new DataSetName(name)), [.. profile.Readers], profile.Updaters?.ToImmutableHashSet(), LetsCpacf: false, OnlyForDataSets: false);

    /// <summary>A profile of the class CSFKEYS.</summary>
    public static RacfProfile Of(KeyProfile profile) =>
        new(profile.Profile.Text, label => profile.Profile.Covers(new KeyLabel(label)), [.. profile.Readers], null, profile is { SymCpacfWrap: true, SymCpacfReturn: true }, profile.OnlyForDataSets);

    /// <summary>Whether it is the discrete profile of a label.</summary>
    public bool IsOf(KeyLabel label) => Name == label.Text;

    /// <summary>Whether it is the discrete profile of a data set.</summary>
    public bool IsOf(DataSetName name) => Name == name.Text;

    /// <summary>Whether a user has READ.</summary>
    public bool LetsRead(User user) => Holds(Readers, user) || (Updaters is { } updaters && Holds(updaters, user));

    /// <summary>Whether a user has UPDATE.</summary>
    public bool LetsUpdate(User user) => Holds(Updaters ?? Readers, user);

    /// <summary>The same without a user, or, where it has that name itself, without anybody; the very same where nobody loses anything.</summary>
    public RacfProfile Without(string name)
    {
        var readers = Name == name ? [] : Readers.Remove(name);
        var updaters = Name == name ? Updaters?.Clear() : Updaters?.Remove(name);
        return readers.Count == Readers.Count && updaters?.Count == Updaters?.Count ? this : this with { Readers = readers, Updaters = updaters };
    }

    private static bool Holds(ImmutableHashSet<string> list, User user) => list.Contains(user.Name) || list.Contains(RacfIdentity.Everybody);
}
