using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>Reads plan files that a browser sends. Nothing is kept of them.</summary>
internal static class UploadedPlan
{
    // The canonical form of a file is at most so many times as large, roughly; smaller ones need not be written to know.
    private const int MostGrowth = 8;

    /// <summary>Reads a file, up to 64 MiB; whatever is in it, what is wrong with it comes back as faults.</summary>
    /// <exception cref="IOException">The browser did not send it whole.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<PlanReadResult> ReadAsync(IBrowserFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Size > PlanFile.DefaultMaximumBytes)
            return Refused(file.Name, $"{file.Size:N0} bytes", "The file is too large to be read.", $"at most {PlanFile.DefaultMaximumBytes:N0} bytes");

        var bytes = new MemoryStream();
        await using (var sent = file.OpenReadStream(PlanFile.DefaultMaximumBytes, cancellation)) await sent.CopyToAsync(bytes, cancellation);
        // A large file takes seconds; the connection answers meanwhile.
        return await Task.Run(
            () => Fitting(PlanFile.Read(FileText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)), file.Name, cancellation: cancellation), bytes.Length), cancellation);
    }

    // A file in few letters can have a canonical form of many: it would be given out, and nothing could read it again.
    private static PlanReadResult Fitting(PlanReadResult read, long size)
    {
        if (read.Plan is not { } plan || size * MostGrowth <= PlanFile.DefaultMaximumBytes) return read;
        var written = Encoding.UTF8.GetByteCount(PlanFile.Write(plan, read.Comments).Text);
        return written <= PlanFile.DefaultMaximumBytes
            ? read
            : Refused(read.FileName!, $"{written:N0} bytes", "The plan is too large: its canonical form could not be read again.", $"at most {PlanFile.DefaultMaximumBytes:N0} bytes");
    }

    private static PlanReadResult Refused(string name, string value, string rule, string expected) => new()
    {
        Faults = [new PlanFileFault(1, 1, "", value, rule, expected)], Sha256 = "", FileName = name,
    };
}
