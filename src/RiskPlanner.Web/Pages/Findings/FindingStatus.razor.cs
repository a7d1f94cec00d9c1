using Microsoft.AspNetCore.Components;
using NodaTime;
using RiskPlanner.Application.Findings;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.Findings;

/// <summary>What has been decided about a finding, and forms to decide it: accept it, reopen it, say who looks after it.</summary>
public sealed partial class FindingStatus
{
    private const string Accept = "accept";
    private const string Assign = "assign";
    private readonly Once _once = new();
    private Finding? _shown;
    private IReadOnlyList<string> _faults = [];
    private DateOnly? _until;
    private string? _why;
    private string? _owner;
    private DateOnly? _due;
    private string? _comment;

    /// <summary>The finding.</summary>
    [Parameter, EditorRequired]
    public Finding Finding { get; set; } = null!;

    /// <summary>The plan or draft.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>What the plan accepts.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AcceptedFinding> Accepted { get; set; } = [];

    /// <summary>A decision was saved.</summary>
    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    private FindingDecisions Decisions { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private bool IsAcceptedAlone => Accepted.Any(entry => FindingDecisions.IsOf(entry, Finding));

    private bool IsOverdue => Finding.Assigned?.Due < LocalDate.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What is being typed stays while the list is shown anew; another finding, or what was just saved, begins anew.
        if (_shown is { } shown && shown.Fingerprint == Finding.Fingerprint && shown.Assigned == Finding.Assigned && shown.Accepted == Finding.Accepted) return;
        _shown = Finding;
        (_owner, _due, _comment) = (Finding.Assigned?.Owner, Finding.Assigned?.Due?.ToDateOnly(), Finding.Assigned?.Comment);
        (_until, _why, _faults) = (null, null, []);
    }

    private static LocalDate? Day(DateOnly? day) => day is { } known ? LocalDate.FromDateOnly(known) : null;

    // Each form of each finding is kept for itself, and the page offers them together.
    private string KeptAs(string what) => $"{Paths.Findings(Slug)}?{what}={Uri.EscapeDataString(Finding.Fingerprint)}";

    private string Field(string what) => $"{what}-{Uri.EscapeDataString(Finding.Fingerprint)}";

    private async Task DecideAsync(Func<string, Task<IReadOnlyList<string>>> decide, string? kept = null)
    {
        if (await Author.AskAsync() is not { } author) return;
        // A large plan is put together and written: the connection answers meanwhile.
        _faults = await Task.Run(() => decide(author));
        if (_faults.Count > 0) return;
        if (kept is not null) await Inputs.ForgetAsync(kept);
        await OnDecided.InvokeAsync();
    }
}
