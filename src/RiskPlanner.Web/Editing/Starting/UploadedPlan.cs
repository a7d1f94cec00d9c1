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
    /// <param name="file">The file.</param>
    /// <param name="largest">The bytes of the largest plan that is read and written.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="IOException">The browser did not send it whole.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<PlanReadResult> ReadAsync(IBrowserFile file, int largest = PlanFile.DefaultMaximumBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Size > largest)
            return Refused(file.Name, $"{file.Size:N0} bytes", "The file is too large to be read.", $"at most {largest:N0} bytes");

        var bytes = new MemoryStream();
        await using (var sent = file.OpenReadStream(largest, cancellation)) await sent.CopyToAsync(bytes, cancellation);
        // A large file takes seconds; the connection answers meanwhile.
        return await Task.Run(
            () => Fitting(PlanFile.Read(FileText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)), file.Name, cancellation: cancellation), bytes.Length, largest), cancellation);
    }

    // A file in few letters can have a canonical form of many: it would be given out, and nothing could read it again.
    private static PlanReadResult Fitting(PlanReadResult read, long size, int largest)
    {
        if (read.Plan is not { } plan || size * MostGrowth <= largest) return read;
        var written = Encoding.UTF8.GetByteCount(PlanFile.Write(plan, read.Comments).Text);
        return written <= largest
            ? read
            : Refused(read.FileName!, $"{written:N0} bytes", "The plan is too large: its canonical form could not be read again.", $"at most {largest:N0} bytes");
    }

    private static PlanReadResult Refused(string name, string value, string rule, string expected) => new()
    {
        Faults = [new PlanFileFault(1, 1, "", value, rule, expected)], Sha256 = "", FileName = name,
    };
}
