using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Reads what the verbs about the names of keys are given. Every fault goes to standard error.</summary>
internal static class NamingInput
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Bytes that one list of labels may have: a CKDS listing of a million records has fewer.</summary>
    public const int MostBytes = 512 * 1024 * 1024;

    /// <summary>The word for the form that a list looks like.</summary>
    public const string Auto = "auto";

    /// <summary>The words for forms of lists.</summary>
    public static string[] FormatWords(CommandLineHost host) => [Auto, .. host.LabelFormats.Names];

    /// <summary>Reads lists of labels as parts of one CKDS; null when one is wrong.</summary>
    public static async Task<ReadLabels?> ReadLabelsAsync(CommandLineHost host, IReadOnlyList<string> files, string format, CancellationToken cancellation)
    {
        var builder = new LabelListBuilder();
        var (sound, plan) = (true, ((Plan Plan, string Text, string File)?)null);
        foreach (var file in files)
        {
            if (file != StandardInput && !await InputFile.ExistsAsync(host, file, "a list of key labels, or - for standard input"))
            {
                sound = false;
                continue;
            }

            var bytes = await ReadBytesAsync(host, file, cancellation);
            if (bytes.Length > MostBytes)
            {
                await PlanInput.WriteFaultsAsync(host, file, [new PlanFileFault(1, 1, "", $"more than {MostBytes:N0} bytes", "The list is too large to be read.", $"at most {MostBytes:N0} bytes; larger ones in several lists")]);
                sound = false;
                continue;
            }

            var read = host.LabelFormats.Read(file, bytes, format == Auto ? null : format, builder);
            if (read.Faults.Count > 0)
            {
                await PlanInput.WriteFaultsAsync(host, file, read.Faults);
                sound = false;
            }
            else if (read.Plan is not null)
            {
                plan ??= (read.Plan, read.PlanText!, file);
            }
        }

        return sound ? new ReadLabels(builder.Build(), plan) : null;
    }

    /// <summary>Reads a plan and its text; null when it is wrong.</summary>
    public static async Task<(Plan Plan, string Text, string File)?> ReadPlanAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await PlanInput.ExistsAsync(host, file)) return null;
        var text = await PlanInput.TextAsync(file, cancellation);
        var read = PlanFile.Read(text, file, cancellation: cancellation);
        if (read.Plan is { } plan) return (plan, text.Text, file);
        await PlanInput.WriteFaultsAsync(host, file, read);
        return null;
    }

    /// <summary>The text of a file; null when it is none, which is said on standard error.</summary>
    public static async Task<string?> ReadTextAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        var read = await PlanInput.TextAsync(file, cancellation);
        if (read.Faults.Count == 0) return read.Text;
        await PlanInput.WriteFaultsAsync(host, file, [.. read.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected))]);
        return null;
    }

    /// <summary>Reads a standard; null when it is wrong.</summary>
    public static async Task<StandardReadResult?> ReadStandardAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await InputFile.ExistsAsync(host, file, "a naming standard, see docs/naming/standards.md")) return null;
        if (await ReadTextAsync(host, file, cancellation) is not { } text) return null;
        var read = StandardFile.Read(text);
        if (read.Standard is not null) return read;
        await PlanInput.WriteFaultsAsync(host, file, read.Faults);
        return null;
    }

    /// <summary>Reads a baseline; null when it is wrong.</summary>
    public static async Task<FindingBaseline?> ReadBaselineAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (!await InputFile.ExistsAsync(host, file, "a baseline, as --write-baseline writes one")) return null;
        if (await ReadTextAsync(host, file, cancellation) is not { } text) return null;
        var (baseline, fault) = FindingBaseline.Read(text);
        if (fault is not null) await PlanInput.WriteFaultsAsync(host, file, [fault]);
        return baseline;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (file != StandardInput) return await BoundedInput.BytesAsync(file, MostBytes, cancellation);
        await using var input = host.OpenInput();
        return await BoundedInput.BytesAsync(input, MostBytes, cancellation);
    }
}
