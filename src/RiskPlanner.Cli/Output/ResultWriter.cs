using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Cli.Output;

/// <summary>Writes a result in the form and to the place that was asked for.</summary>
internal static class ResultWriter
{
    /// <summary>Writes tables as text, json, html or pdf.</summary>
    /// <param name="host">Where it goes if to no file.</param>
    /// <param name="document">The tables.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="afterText">Writes what a text ends with; null for nothing more.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, TablesDocument document, string format, string? file, CancellationToken cancellation, Action<TextWriter>? afterText = null) =>
        format switch
        {
            "text" => WriteTextAsync(
                host,
                writer =>
                {
                    TextOutput.Write(writer, document);
                    afterText?.Invoke(writer);
                },
                file, cancellation),
            "json" => WriteJsonAsync(host, DocumentJson.WritePlain(document.Tables), file, cancellation),
            "html" => WriteReportAsync(host, services => WriteHtmlAsync(host, services, document, file, cancellation)),
            "pdf" => WriteReportAsync(host, services => services.GetRequiredService<ReportFiles>().WritePdfAsync(document, file!, cancellation)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a replay as text, json or pdf.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, ReplayDocument document, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "text" => WriteTextAsync(host, writer => TextOutput.Write(writer, document), file, cancellation),
            "json" => WriteJsonAsync(host, DocumentJson.WritePlain(document), file, cancellation),
            "pdf" => WriteReportAsync(host, services => services.GetRequiredService<ReportFiles>().WritePdfAsync(document, file!, cancellation)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a replay by classes as text or json.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, ClassReplayDocument document, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "text" => WriteTextAsync(host, writer => ClassReplayOutput.Write(writer, document), file, cancellation),
            "json" => WriteJsonAsync(host, DocumentJson.WritePlain(document), file, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a moment of a replay as text or json.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, MomentDocument moment, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "text" => WriteTextAsync(host, writer => MomentOutput.Write(writer, moment), file, cancellation),
            "json" => WriteJsonAsync(host, DocumentJson.Write(moment, indented: true), file, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a report on a plan as pdf, html or json.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, PlanReport report, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "pdf" => WriteReportAsync(host, services => services.GetRequiredService<ReportFiles>().WritePdfAsync(report, file!, cancellation)),
            "html" when file is not null => WriteReportAsync(host, services => services.GetRequiredService<ReportFiles>().WriteHtmlAsync(report, file, cancellation)),
            "html" => WriteReportAsync(host, async services =>
            {
                await host.Out.WriteAsync(await services.GetRequiredService<ReportRenderer>().RenderAsync(report));
                return new ReportFileResult(ReportFileStatus.Written, null, null, "");
            }),
            // Byte for byte what the cover's hash is of.
            "json" => WriteTextAsync(host, writer => writer.Write(Encoding.UTF8.GetString(PlanReportJson.Write(report))), file, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a text to standard output or, whole or not at all, to a file.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> WriteTextAsync(CommandLineHost host, Action<TextWriter> write, string? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            write(host.Out);
            return ExitCode.Done;
        }

        using var text = new StringWriter();
        write(text);
        using var whole = FileInTheMaking.Begin(file);
        await whole.WriteAsync(text.ToString(), cancellation);
        whole.Keep();
        return ExitCode.Done;
    }

    // A large replay has a hundred megabytes of it: as they are, and piece by piece.
    private static async Task<int> WriteJsonAsync(CommandLineHost host, byte[] json, string? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            using var reader = new StreamReader(new MemoryStream(json, writable: false));
            var piece = new char[1 << 16];
            for (var length = reader.Read(piece); length > 0; length = reader.Read(piece)) host.Out.Write(piece, 0, length);
            host.Out.WriteLine();
            return ExitCode.Done;
        }

        using var whole = FileInTheMaking.Begin(file);
        await whole.Content.WriteAsync(json, cancellation);
        await whole.Content.WriteAsync(Encoding.UTF8.GetBytes(Environment.NewLine), cancellation);
        whole.Keep();
        return ExitCode.Done;
    }

    private static async Task<ReportFileResult> WriteHtmlAsync(
        CommandLineHost host, IServiceProvider services, TablesDocument document, string? file, CancellationToken cancellation)
    {
        if (file is not null) return await services.GetRequiredService<ReportFiles>().WriteHtmlAsync(document, file, cancellation);
        await host.Out.WriteAsync(await services.GetRequiredService<ReportRenderer>().RenderAsync(document, FullLogs.Of(document).Sha256));
        return new ReportFileResult(ReportFileStatus.Written, null, null, "");
    }

    private static async Task<int> WriteReportAsync(CommandLineHost host, Func<IServiceProvider, Task<ReportFileResult>> write)
    {
        await using var services = new ServiceCollection().AddRiskPlannerReports().BuildServiceProvider();
        var result = await write(services);
        if (result.Message.Length > 0) await host.Error.WriteLineAsync($"riskplanner: {result.Message}");
        return result.Status == ReportFileStatus.Written ? ExitCode.Done : ExitCode.CouldNotBeDone;
    }
}
