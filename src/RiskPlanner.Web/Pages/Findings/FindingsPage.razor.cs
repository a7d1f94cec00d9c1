using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Pages.Findings;

/// <summary>The one list of what may be wrong with a plan, with filters that stand in the address.</summary>
public sealed partial class FindingsPage
{
    private const int PageSize = 12;
    private FindingsAnswer? _answer;
    private IReadOnlyList<Finding> _found = [];
    private string? _severity;
    private string? _source;
    private string? _status;
    private string? _owner;
    private string? _text;
    private IReadOnlyList<string> _owners = [];

    /// <summary>The plan.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "severity")]
    private string? Severity { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    private string? Owner { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private PlanFindings PlanFindings { get; set; } = null!;

    [Inject]
    private FindingsService Service { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private FindingsQuery Query => new(Slug, Given(Severity), Given(Source), Given(Status), Given(Text), Math.Clamp(Number ?? 1, 1, Pages)) { Owner = Given(Owner) };

    private int Pages => Math.Max(1, (_found.Count + PageSize - 1) / PageSize);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_severity, _source, _status, _owner, _text) = (Severity ?? "", Source ?? "", Status ?? "", Owner ?? "", Text);
        if (_answer?.Plan.Summary.Slug != Slug) _answer = await PlanFindings.FindAsync(Slug);
        if (_answer is null)
        {
            Navigation.NotFound();
            return;
        }

        Choose(_answer);
    }

    private void Choose(FindingsAnswer answer)
    {
        _found = [.. answer.Of(Query)];
        _owners = [.. answer.Report.Findings.Select(finding => finding.Assigned?.Owner).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task LookAgainAsync()
    {
        _answer = await PlanFindings.FindAsync(Slug);
        if (_answer is not null) Choose(_answer);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Summary(FindingsAnswer answer)
    {
        var known = answer.Report.Findings.Count(finding => !finding.Counts);
        return $"{PlanWords.Count(answer.Report.Count(FindingSeverity.Error), "critical", "critical")}, {PlanWords.Count(answer.Report.Count(FindingSeverity.Warning), "warning", "warnings")}, "
            + $"{PlanWords.Count(answer.Report.Count(FindingSeverity.Note), "info", "info")}{(known > 0 ? $"; {known:N0} accepted" : "")}.";
    }

    private static string StaleWords(FindingsAnswer answer) => string.Join(' ', new[] { Of(answer, answer.Verdicts, "Verdicts"), Of(answer, answer.Alignment, "Key-loss windows") }.OfType<string>());

    private static string? Of(FindingsAnswer answer, Run? run, string what) => run is null
        ? $"{what} have not been computed yet, so their findings are not in the list."
        : run.Parameters.PlanVersion == answer.Plan.Summary.Version ? null : $"{what} are of version {run.Parameters.PlanVersion}; the plan is at version {answer.Plan.Summary.Version}.";

    private string? Href(FindingsAnswer answer, Finding finding) => finding.Path.Length == 0 || finding.State == FindingState.Absent
        ? null
        : PlanPlace.Of(answer.Plan.Plan, finding.Path) is { } place ? Paths.Item(Slug, place.Section, place.Identity) : null;

    private void Filter() => Navigation.NavigateTo(new FindingsQuery(Slug, Given(_severity), Given(_source), Given(_status), Given(_text), 1) { Owner = Given(_owner) }.Address);
}
