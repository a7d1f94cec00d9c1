using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Transcripts;

/// <summary>Collects what is observed while one instruction is carried out. For one instruction.</summary>
internal sealed class Transcript
{
    private readonly List<Observation> _observations = [];

    /// <summary>Notes a detail.</summary>
    public void Note(string actor, string action, string target, string result, string message = "") =>
        _observations.Add(new Observation(actor, action, target, result, message));

    /// <summary>Closes with the line that sums up.</summary>
    public Answer Close(
        Failure? failure, string actor, string action, string target, string result,
        ContentIdentity? content = null, CopyAddress? readableAt = null, string message = "", bool reenciphered = false)
    {
        Note(actor, action, target, result, message);
        return new Answer { Failure = failure, Observations = _observations, Content = content, ReadableAt = readableAt, Reenciphered = reenciphered };
    }
}
