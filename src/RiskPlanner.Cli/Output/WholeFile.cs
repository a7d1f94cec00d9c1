namespace RiskPlanner.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the target and renames: whoever reads the target sees the old content or the new, never half.</summary>
    /// <exception cref="IOException">It cannot be written; the target is as before.</exception>
    public static async Task WriteAsync(string file, byte[] content, CancellationToken cancellation)
    {
        var beside = $"{file}.partial";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancellation);
            File.Move(beside, file, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
