using System.Text;
using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange;
using RiskPlanner.Reports.Files;

namespace RiskPlanner.Cli.Formatting;

/// <summary>A plan file beside its canonical form.</summary>
internal sealed class FormattedPlan
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly FileText _text;

    private FormattedPlan(string file, FileText text, string canonical)
    {
        File = file;
        _text = text;
        Canonical = canonical;
    }

    /// <summary>The file's name, as it was given.</summary>
    public string File { get; }

    /// <summary>The canonical text.</summary>
    public string Canonical { get; }

    public bool IsStandardInput => File == StandardInput;

    public bool IsCanonical => !_text.HasByteOrderMark && _text.Text == Canonical;

    /// <summary>All files; null when one cannot be read as a plan. Every reason is then on standard error.</summary>
    public static async Task<IReadOnlyList<FormattedPlan>?> ReadAllAsync(CommandLineHost host, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var plans = new List<FormattedPlan>();
        foreach (var file in files)
        {
            if (await ReadAsync(host, file, cancellation) is { } plan) plans.Add(plan);
        }

        return plans.Count == files.Count ? plans : null;
    }

    /// <summary>Puts the canonical text in the file's place.</summary>
    /// <returns>Whether the file is another one than before: one that is canonical is not touched.</returns>
    public async Task<bool> ReplaceAsync(CancellationToken cancellation)
    {
        if (IsCanonical) return false;
        using var whole = FileInTheMaking.Begin(File);
        await whole.WriteAsync(Canonical, cancellation);
        whole.Keep();
        return true;
    }

    private static async Task<FormattedPlan?> ReadAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        var name = file == StandardInput ? "standard input" : file;
        if (await ReadTextAsync(host, file, cancellation) is not { } text) return null;
        var read = PlanFile.Read(text, name, cancellation: cancellation);
        if (read.Plan is null)
        {
            await PlanInput.WriteFaultsAsync(host, name, read);
            return null;
        }

        var written = PlanFile.Write(read.Plan, read.Comments);
        if (System.Text.Encoding.UTF8.GetByteCount(written.Text) is var size && size > host.LargestPlan)
        {
            await host.Error.WriteLineAsync(
                $"riskplanner: {name}: its canonical form would have {size:N0} bytes and could not be read any more. Expected: at most {host.LargestPlan:N0} bytes.");
            return null;
        }

        if (written.Unplaced.Count > 0)
            throw new InvalidOperationException($"{name}: comments of {string.Join(", ", written.Unplaced.Select(comment => comment.Path))} found no place; nothing was written.");
        return new FormattedPlan(file, text, written.Text);
    }

    private static async Task<FileText?> ReadTextAsync(CommandLineHost host, string file, CancellationToken cancellation)
    {
        if (file != StandardInput) return await PlanInput.ExistsAsync(host, file) ? await PlanInput.TextAsync(file, cancellation) : null;
        await using var input = host.OpenInput();
        return FileText.Of((await BoundedInput.BytesAsync(input, cancellation)).Span);
    }
}
