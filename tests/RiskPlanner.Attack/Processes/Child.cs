using System.Collections.Concurrent;
using System.Diagnostics;

namespace RiskPlanner.Attack.Processes;

/// <summary>A program that was started and is watched: its lines, its end, the most memory that it had. Ended for good when disposed of.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

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
    public static Child Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        return new Child(process);
    }

    /// <summary>Waits until a line has a text, or the program ends.</summary>
    /// <returns>Whether there is such a line.</returns>
    public async Task<bool> SaysAsync(string text, TimeSpan patience)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < patience)
        {
            if (_lines.Any(line => line.Contains(text, StringComparison.Ordinal))) return true;
            if (_process.HasExited) break;
            await Task.Delay(15);
        }

        // The last lines can come in after the end.
        if (_process.HasExited) await EndsAsync(TimeSpan.FromSeconds(5));
        return _lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Waits until it has said more than it began with, or ends.</summary>
    public async Task<bool> SaysMoreAsync(TimeSpan patience)
    {
        var begun = Stopwatch.GetTimestamp();
        while (_lines.Count < 2 && !_process.HasExited && Stopwatch.GetElapsedTime(begun) < patience) await Task.Delay(5);
        return _lines.Count >= 2;
    }

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

    /// <summary>Asks it to end, as Ctrl-C and systemd do.</summary>
    public void Ask()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
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
        if (line is not null) _lines.Enqueue(line);
    }
}
