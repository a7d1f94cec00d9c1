using RiskPlanner.Cli.Input;
using RiskPlanner.Cli.Naming;
using RiskPlanner.Interchange;
using RiskPlanner.Tls;

namespace RiskPlanner.Cli.Tls;

/// <summary>Reads what <c>riskplanner tls</c> is given. Every fault goes to standard error.</summary>
internal static class TlsInput
{
    /// <summary>Reads the files; null when one is wrong.</summary>
    public static async Task<IReadOnlyList<TlsFile>?> ReadFilesAsync(CommandLineHost host, IReadOnlyList<string> names, TlsFileKind? kind, CancellationToken cancellation)
    {
        var files = new List<TlsFile>();
        var sound = true;
        foreach (var name in names)
        {
            if (name != NamingInput.StandardInput && !await InputFile.ExistsAsync(host, name, "a file that says something of TLS, see docs/tls/README.md"))
            {
                sound = false;
                continue;
            }

            var text = await TextAsync(host, name, cancellation);
            var faults = text.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected)).ToList();
            if (faults.Count == 0)
            {
                var read = TlsFileReader.Read(name, text.Text, kind);
                if (read.File is { } file) files.Add(file);
                faults.AddRange(read.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected)));
            }

            if (faults.Count == 0) continue;
            await PlanInput.WriteFaultsAsync(host, name, faults);
            sound = false;
        }

        return sound ? files : null;
    }

    /// <summary>Reads a profile; null when it is wrong.</summary>
    public static async Task<TlsProfileReadResult?> ReadProfileAsync(CommandLineHost host, string name, CancellationToken cancellation)
    {
        if (TlsProfileFile.Names.Contains(name)) return TlsProfileFile.Known(name);
        if (!await InputFile.ExistsAsync(host, name, $"{string.Join(", ", TlsProfileFile.Names)}, or a profile, see docs/tls/profiles.md")) return null;
        if (await NamingInput.ReadTextAsync(host, name, cancellation) is not { } text) return null;
        var read = TlsProfileFile.Read(text);
        if (read.Profile is not null) return read;
        await PlanInput.WriteFaultsAsync(host, name, read.Faults);
        return null;
    }

    private static async Task<FileText> TextAsync(CommandLineHost host, string name, CancellationToken cancellation)
    {
        if (name != NamingInput.StandardInput) return await PlanInput.TextAsync(name, cancellation);
        await using var input = host.OpenInput();
        return FileText.Of((await BoundedInput.BytesAsync(input, cancellation)).Span);
    }
}
