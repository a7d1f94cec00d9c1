using NodaTime;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Pages.Findings;

/// <summary>What people decide about findings: each decision becomes an entry of the plan, as one version, so that pipelines see it. It renders nothing.</summary>
internal sealed class FindingDecisions(PlanRemedies plans)
{
    /// <summary>The most characters of a name, reason or comment.</summary>
    public const int MostCharacters = 400;

    /// <summary>Somebody answers for a finding from now on.</summary>
    /// <param name="slug">The plan or draft.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="until">The last day; null for none.</param>
    /// <param name="why">The reason.</param>
    /// <param name="author">Who answers for it.</param>
    /// <returns>What is wrong with it, in sentences; none when it is saved.</returns>
    public async Task<IReadOnlyList<string>> AcceptAsync(string slug, Finding finding, LocalDate? until, string? why, string author)
    {
        List<string> faults = [.. TextFault(why, "The reason", isNeeded: true)];
        if (faults.Count > 0) return faults;
        var entry = new AcceptedFinding(author, why!.Trim()) { Rule = finding.Id, Fingerprint = finding.Fingerprint, Until = until };
        return await SaveAsync(slug, plan => plan with { Accepted = [.. Others(plan.Accepted, finding), entry] }, author, $"Accept {finding.Id} of {finding.About}");
    }

    /// <summary>Nobody answers any more for this finding alone; entries that cover more stay.</summary>
    public Task<IReadOnlyList<string>> ReopenAsync(string slug, Finding finding, string author) => SaveAsync(
        slug, plan => plan.Accepted.Any(entry => IsOf(entry, finding)) ? plan with { Accepted = [.. Others(plan.Accepted, finding)] } : null, author, $"Reopen {finding.Id} of {finding.About}");

    /// <summary>Somebody looks after a finding from now on.</summary>
    /// <param name="slug">The plan or draft.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="owner">Who; empty for nobody any more.</param>
    /// <param name="due">The day until which it is to be put right; null for none.</param>
    /// <param name="comment">What is to be known; empty for nothing.</param>
    /// <param name="author">Who says so.</param>
    /// <returns>What is wrong with it, in sentences; none when it is saved.</returns>
    public async Task<IReadOnlyList<string>> AssignAsync(string slug, Finding finding, string? owner, LocalDate? due, string? comment, string author)
    {
        List<string> faults = [.. TextFault(owner, "The owner", isNeeded: false), .. TextFault(comment, "The comment", isNeeded: false)];
        if (faults.Count > 0) return faults;
        var isNobody = string.IsNullOrWhiteSpace(owner);
        List<AssignedFinding> entry = isNobody ? [] :
        [
            new AssignedFinding(owner!.Trim()) { Rule = finding.Id, Fingerprint = finding.Fingerprint, Due = due, Comment = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim() },
        ];
        // What is said of one finding counts before what is said of many.
        return await SaveAsync(
            slug, plan => plan with { Assigned = [.. entry, .. Others(plan.Assigned, finding)] }, author, isNobody ? $"Nobody looks after {finding.Id} of {finding.About}" : $"Assign {finding.Id} of {finding.About}");
    }

    /// <summary>Whether an entry is of this finding alone.</summary>
    public static bool IsOf(FindingEntry entry, Finding finding) => entry.Fingerprint == finding.Fingerprint;

    private static IEnumerable<TEntry> Others<TEntry>(IEnumerable<TEntry> entries, Finding finding)
        where TEntry : FindingEntry => entries.Where(entry => !IsOf(entry, finding));

    private async Task<IReadOnlyList<string>> SaveAsync(string slug, Func<Plan, Plan?> change, string author, string summary)
    {
        try
        {
            var outcome = await plans.ReplaceAsync(slug, change, author, summary);
            return outcome is { Version: null } ? [.. VersionUndo.Reasons(outcome)] : [];
        }
        catch (PlanNotSavedException failed)
        {
            return [failed.Message];
        }
    }

    private static IEnumerable<string> TextFault(string? text, string what, bool isNeeded)
    {
        if (string.IsNullOrWhiteSpace(text)) return isNeeded ? [$"{what} is missing."] : [];
        return text.Trim().Length > MostCharacters ? [$"{what} has at most {MostCharacters} characters; these are {text.Trim().Length}."] : text.Any(char.IsControl) ? [$"{what} holds no control characters."] : [];
    }
}
