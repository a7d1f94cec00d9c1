using NodaTime;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>What the controls of a form need to know of where they stand.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Changed">Told whenever something was typed.</param>
public sealed record ItemContext(string Slug, Action Changed)
{
    /// <summary>
    /// Told which field was left with something new in it, or null when what is wrong may be another thing now; nothing where a form is judged as a whole alone.
    /// </summary>
    public Func<FieldEntry?, Task> Left { get; init; } = _ => Task.CompletedTask;

    /// <summary>The planning period, which schedules happen within; null where nothing is known of it.</summary>
    public Func<(Instant From, Instant Until)?> Horizon { get; init; } = () => null;
}
