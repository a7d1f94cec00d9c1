using System.Collections.Concurrent;
using System.Diagnostics;

namespace RiskPlanner.Attack.Processes;

/// <summary>A program that was started and is watched: its lines, its end, the most memory that it had. Ended for good when disposed of.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private TaskCompletionSource _nextLine = NewLine();

    private Child(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written so far, to standard output and standard error.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public string Text => string.Join('\n', _lines);

    public bool HasEnded => _process.HasExited;

    /// <summary>The exit code, once it has ended by itself.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The most memory that it was seen with, in bytes.</summary>
    public long MostMemory { get; private set; }

    /// <summary>Starts a .NET program.</summary>
    public static Child Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? "" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        return new Child(process);
    }

    /// <summary>Waits until a line has a text, or the program ends.</summary>
    /// <returns>Whether there is such a line.</returns>
    public Task<bool> SaysAsync(string text, TimeSpan patience) => SeesAsync(() => _lines.Any(line => line.Contains(text, StringComparison.Ordinal)), patience);

    /// <summary>Waits until it has said more than it began with, or ends.</summary>
    public Task<bool> SaysMoreAsync(TimeSpan patience) => SeesAsync(() => _lines.Count >= 2, patience);

    /// <summary>Waits for its end.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> EndsAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        var ended = _process.WaitForExitAsync(limit.Token);
        while (!ended.IsCompleted)
        {
            Measure();
            await Task.WhenAny(ended, Task.Delay(100));
        }

        return ended.IsCompletedSuccessfully;
    }

    /// <summary>Ends it as a power cut does: nothing of it runs any more.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end, as systemd does, or as Ctrl-C does.</summary>
    public void Ask(string signal = "TERM")
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Starts a .NET program with standard error closed.</summary>
    public static Child StartWithoutError(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec dotnet \"$@\" 2>&-", "sh", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        return new Child(process);
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private void Measure()
    {
        try
        {
            _process.Refresh();
            MostMemory = Math.Max(MostMemory, _process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It has ended since.
        }
    }

    private void Take(string? line)
    {
        if (line is null) return;
        _lines.Enqueue(line);
        // Standard output and standard error are read by two threads.
        Interlocked.Exchange(ref _nextLine, NewLine()).SetResult();
    }

    private static TaskCompletionSource NewLine() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<bool> SeesAsync(Func<bool> isThere, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        // Its end comes after the last line.
        var ended = _process.WaitForExitAsync(limit.Token);
        while (!ended.IsCompleted)
        {
            var next = Volatile.Read(ref _nextLine).Task;
            if (isThere()) return true;
            await Task.WhenAny(next, ended);
        }

        return isThere();
    }
}
