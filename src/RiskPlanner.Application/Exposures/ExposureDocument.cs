using System.Globalization;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.Findings.Output;

namespace RiskPlanner.Application.Exposures;

/// <summary>Where data goes by a plan, and where it can be read on the way.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">SHA-256 of the plan file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program computed it.</param>
/// <param name="Seed">The seed of the emulated world in which the marker was looked for.</param>
/// <param name="Flows">The ways, policies first; one for each data set, and one more for each time at which a level of z/OS changes it.</param>
/// <param name="Findings">What is found on them, each once for the data sets that are alike.</param>
/// <param name="Assumptions">What the result takes for granted, in sentences.</param>
public sealed record ExposureDocument(
    string Plan, string PlanSha256, string ProgramVersion, ulong Seed, IReadOnlyList<FlowRecord> Flows, IReadOnlyList<ExposureFindingRecord> Findings, IReadOnlyList<string> Assumptions)
{
    /// <summary>
    /// How many ways there are, and on how many of them data is clear somewhere, as a sentence without its stop: a way is one of <see cref="Flows"/>, wherever it
    /// is counted.
    /// </summary>
    public string Sum() => string.Create(CultureInfo.InvariantCulture,
        $"{Flows.Count:N0} {(Flows.Count == 1 ? "way" : "ways")} by which data is copied or sent, one for each data set, data in clear on {Flows.Count(flow => flow.Hops.Any(hop => hop.State == "clear")):N0} of them");

    /// <summary>The same with who answers for each finding.</summary>
    /// <param name="report">The list of findings of the same plan.</param>
    public ExposureDocument With(FindingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var accepted = report.Findings.GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Accepted, StringComparer.Ordinal);
        return this with { Findings = [.. Findings.Select(finding => finding with { Accepted = AcceptanceRecord.Of(accepted.GetValueOrDefault(finding.Fingerprint)) })] };
    }
}
