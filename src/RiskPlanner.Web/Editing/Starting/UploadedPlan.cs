using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>Reads plan files that a browser sends. Nothing is kept of them.</summary>
internal static class UploadedPlan
{
    /// <summary>Reads a file, up to 64 MiB; whatever is in it, what is wrong with it comes back as faults.</summary>
    /// <exception cref="IOException">The browser did not send it whole.</exception>
    public static async Task<PlanReadResult> ReadAsync(IBrowserFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Size > PlanFile.DefaultMaximumBytes)
            return Refused(file.Name, $"{file.Size:N0} bytes", "The file is too large to be read.", $"at most {PlanFile.DefaultMaximumBytes:N0} bytes");

        var bytes = new MemoryStream();
        await using (var sent = file.OpenReadStream(PlanFile.DefaultMaximumBytes, cancellation)) await sent.CopyToAsync(bytes, cancellation);
        // A large file takes seconds; the connection answers meanwhile.
        return await Task.Run(() => PlanFile.Read(FileText.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)), file.Name), cancellation);
    }

    private static PlanReadResult Refused(string name, string value, string rule, string expected) => new()
    {
        Faults = [new PlanFileFault(1, 1, "", value, rule, expected)], Sha256 = "", FileName = name,
    };
}
