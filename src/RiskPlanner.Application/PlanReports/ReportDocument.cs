using System.Text;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.PlanReports;

/// <summary>
/// A report on a plan as it is kept: whole, so that it stays what it was whichever program opens it.
/// </summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="PlanSha256">The hash of its file, in hex.</param>
/// <param name="ProgramVersion">Which version of the program made it.</param>
/// <param name="Sections">The sections that are in it, in their order.</param>
/// <param name="Evidence">Which verdicts are proven.</param>
/// <param name="SinceSha256">The hash of the file that it compares with; null when it compares with none.</param>
/// <param name="Cover">What people wrote on the cover.</param>
/// <param name="Data">What <see cref="PlanReportJson"/> writes of it, in UTF-8.</param>
/// <param name="Html">The report as a page that needs nothing beside it.</param>
public sealed record ReportDocument(
    string Plan, string PlanSha256, string ProgramVersion, IReadOnlyList<string> Sections, string Evidence, string? SinceSha256, ReportCover Cover, string Data, string Html)
{
    /// <summary>Keeps a report.</summary>
    public static ReportDocument Of(PlanReport report, string html)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportDocument(
            report.Plan.Name,
            report.PlanSha256,
            report.ProgramVersion,
            [.. report.Request.Sections.Select(Simulation.Words.Kebab.Of)],
            Simulation.Words.Kebab.Of(report.Request.Evidence),
            report.Changes?.SinceSha256,
            report.Request.Cover,
            Encoding.UTF8.GetString(PlanReportJson.Write(report)),
            html);
    }

    /// <summary>The bytes of <see cref="Data"/>.</summary>
    public byte[] DataBytes() => Encoding.UTF8.GetBytes(Data);

    /// <summary>SHA-256 of the data, in hex: what the cover names.</summary>
    public string DataSha256() => DocumentJson.Sha256(DataBytes());
}
