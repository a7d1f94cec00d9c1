using System.Text;
using Microsoft.AspNetCore.Components.Forms;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Starting;

/// <summary>Reads plan files that a browser sends. Nothing is kept of them.</summary>
internal static class UploadedPlan
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        try
        {
            // Byte order marks are no part of the text.
            var text = Strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
            // A large file takes seconds; the connection answers meanwhile.
            return await Task.Run(() => PlanFile.Read(text, file.Name, cancellation: cancellation), cancellation);
        }
        catch (DecoderFallbackException exception)
        {
            return Refused(file.Name, "", "The file is no text in UTF-8.", $"text; byte {exception.Index + 1} begins no character");
        }
    }

    private static PlanReadResult Refused(string name, string value, string rule, string expected) => new()
    {
        Faults = [new PlanFileFault(1, 1, "", value, rule, expected)], Sha256 = "", FileName = name,
    };
}
