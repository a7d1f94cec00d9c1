using System.Text;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Cli.Output;

/// <summary>Writes a result in the form and to the place that was asked for.</summary>
internal static class ResultWriter
{
    /// <summary>Writes tables.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, TablesDocument document, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "text" => WriteTextAsync(host, writer => TextOutput.Write(writer, document), file, cancellation),
            "json" => WriteTextAsync(host, writer => writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.WritePlain(document.Tables))), file, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    /// <summary>Writes a replay.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> WriteAsync(CommandLineHost host, ReplayDocument document, string format, string? file, CancellationToken cancellation) =>
        format switch
        {
            "text" => WriteTextAsync(host, writer => TextOutput.Write(writer, document), file, cancellation),
            "json" => WriteTextAsync(host, writer => writer.WriteLine(Encoding.UTF8.GetString(DocumentJson.WritePlain(document))), file, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
        };

    private static async Task<int> WriteTextAsync(CommandLineHost host, Action<TextWriter> write, string? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            write(host.Out);
            return ExitCode.Done;
        }

        using var text = new StringWriter();
        write(text);
        await WholeFile.WriteAsync(file, Encoding.UTF8.GetBytes(text.ToString()), cancellation);
        return ExitCode.Done;
    }
}
