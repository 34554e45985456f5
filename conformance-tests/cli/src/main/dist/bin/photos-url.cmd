@echo off
rem Starts photos-url with the Java of JAVA_HOME, or else of PATH.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -jar "%~dp0..\lib\photos-url.jar" %*
exit /b %ERRORLEVEL%
