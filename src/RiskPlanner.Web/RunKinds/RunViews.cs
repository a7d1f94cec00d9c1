using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.RunKinds;

/// <summary>How runs are shown, by kind. Does not change once it is made.</summary>
internal sealed class RunViews(IEnumerable<IRunView> views)
{
    private readonly Dictionary<RunKind, IRunView> _views = views.ToDictionary(view => view.Kind);

    /// <summary>How a run is shown; null when the part of the program that computed it is not there any more.</summary>
    public IRunView? Of(Run run) => _views.GetValueOrDefault(run.Parameters.Kind);

    /// <summary>What a run computes, in a word or two.</summary>
    public string NameOf(Run run) => Of(run)?.Name ?? run.Parameters.Kind.Name;
}
