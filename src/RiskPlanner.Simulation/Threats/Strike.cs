using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>An event of a replay: a threat that strikes a target at a time and is discovered later.</summary>
/// <param name="Threat">What strikes.</param>
/// <param name="Target">The name of what it strikes.</param>
/// <param name="At">When.</param>
/// <param name="Discovery">When it is noticed.</param>
public sealed record Strike(Threat Threat, string Target, Instant At, Discovery Discovery)
{
    /// <summary>The key store that a label is struck in, where several have it; null where one has, or where no label is struck.</summary>
    public string? In { get; init; }

    /// <summary>The policy whose newest copy it strikes, where it strikes a copy; null for the newest of all.</summary>
    public string? Policy { get; init; }

    /// <summary>
    /// The user who does it, where it is something that a user does; null for somebody who may. The name of the person, where a repository under dual control asks who it is; null for as many
    /// as are needed.
    /// </summary>
    public string? By { get; init; }

    /// <summary>The moment whose state it puts back, where it puts an older one back; null for what its kind says (<see cref="Threat.UsualAge"/>).</summary>
    public Instant? AsOf { get; init; }

    /// <summary>
    /// The moment whose state it puts back in a plan: a volume has no dump of before the plan begins. Null where it puts none back, and where that is the oldest that there is.
    /// </summary>
    public Instant? PutsBackOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (AsOf is not null || Threat.UsualAge is not { } age) return AsOf;
        return Threat.RestoresDump ? Instant.Max(plan.From, At - age) : At - age;
    }

    /// <summary>When it is noticed, where that is a moment of its own (<see cref="Discovery.Time"/>); null else.</summary>
    public Instant? DiscoveredAt { get; init; }

    /// <summary>How it is noticed: as it says, or, where that is left to the plan, as its threat is.</summary>
    public Discovery Way => Discovery == Discovery.Plan ? Threat.UsualDiscovery : Discovery;

    /// <summary>The moment at which it is noticed, where the event itself names one; null where that is left to schedules, and where nobody acts on it.</summary>
    public Instant? NamedDiscovery => Way switch { Discovery.AtOnce => At, Discovery.Time => DiscoveredAt, _ => null };

    /// <summary>Over which lines it goes, where it is a slip in a list of keys; null for anything else, and for two lines.</summary>
    public AdjacentKeys? Adjacent { get; init; }

    /// <summary>The names of all that it strikes: its target, and the keys on the lines after it.</summary>
    public IEnumerable<string> NamesIn(Plan plan) => Lines is { } lines ? lines.From(plan, Target, In).Select(label => label.Text).Prepend(Target).Distinct() : [Target];

    /// <summary>
    /// The name of a target as it stands in the text of an event: in quotes where it has blanks or quotes, as labels of tape keys and names of people may; quotes in it are doubled.
    /// </summary>
    public static string Written(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Any(sign => char.IsWhiteSpace(sign) || sign == '"') ? $"\"{target.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : target;
    }

    internal Answer Hit(IScene scene) => Lines is { } lines ? lines.Strike(scene, Target) : Threat.Strike(scene, Target);

    private AdjacentKeys? Lines => Threat.GoesOverLines ? Adjacent ?? new AdjacentKeys(2) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Threat.Kind} target={Written(Target)}{(In is null ? "" : $" in={In}")}{(Policy is null ? "" : $" policy={Policy}")}{(By is null ? "" : $" by={Written(By)}")}{(AsOf is { } moment ? $" as-of={InstantPattern.General.Format(moment)}" : "")}";
}
